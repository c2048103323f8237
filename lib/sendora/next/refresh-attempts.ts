import { withTabStorage } from './with-tab-storage'

const storageKey = 'sendora.refresh-attempts'
const windowMs = 30_000
const maxAttempts = 2

/** For a tab whose storage is switched off or full: lasts as long as the document. */
let countedHere: number[] | null = null

/**
 * Counts an automatic attempt of this tab. False when there were two within 30 seconds already: then a person
 * decides, since whatever refuses the fresh tokens would refuse the next ones too.
 */
export function takeAttempt(nowMs = Date.now()): boolean {
  // One that lies ahead says that the clock was set back.
  const recent = readAttempts().filter((atMs) => atMs <= nowMs && nowMs - atMs < windowMs)
  if (recent.length >= maxAttempts) return false
  const counted = [...recent, nowMs]
  const isStored = withTabStorage((storage) => {
    storage.setItem(storageKey, JSON.stringify(counted))
    return true
  })
  countedHere = isStored ? null : counted
  return true
}

function readAttempts(): number[] {
  if (countedHere) return countedHere
  const stored = withTabStorage<unknown>((storage) =>
    JSON.parse(storage.getItem(storageKey) ?? '[]'),
  )
  return Array.isArray(stored) ? stored.filter((atMs) => typeof atMs === 'number') : []
}
