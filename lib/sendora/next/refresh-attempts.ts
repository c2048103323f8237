const storageKey = 'sendora.refresh-attempts'
const windowMs = 30_000
const maxAttempts = 2

/** For a tab whose storage is switched off: lasts as long as the document. */
let countedHere: number[] = []

/**
 * Counts an automatic attempt of this tab. False when there were two within 30 seconds already: then a person
 * decides, since whatever refuses the fresh tokens would refuse the next ones too.
 */
export function takeAttempt(nowMs = Date.now()): boolean {
  // One that lies ahead says that the clock was set back.
  const recent = readAttempts().filter((atMs) => atMs <= nowMs && nowMs - atMs < windowMs)
  if (recent.length >= maxAttempts) return false
  countedHere = [...recent, nowMs]
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(countedHere))
  } catch {
    // Read from memory then.
  }
  return true
}

function readAttempts(): number[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(stored) ? stored.filter((atMs) => typeof atMs === 'number') : []
  } catch {
    return countedHere
  }
}
