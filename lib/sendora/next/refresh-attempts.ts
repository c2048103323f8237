const storageKey = 'sendora.refresh-attempts'
const windowMs = 30_000
const maxAttempts = 2

/**
 * Counts an automatic attempt of this tab. False when there were two within 30 seconds already: then a person
 * decides, since whatever refuses the fresh tokens would refuse the next ones too.
 */
export function takeAttempt(nowMs = Date.now()): boolean {
  const recent = readAttempts().filter((atMs) => nowMs - atMs < windowMs)
  if (recent.length >= maxAttempts) return false
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...recent, nowMs]))
  } catch {
    // Storage may be switched off. The attempt is then not counted, and the page's own key still bounds it.
  }
  return true
}

function readAttempts(): number[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(stored) ? stored.filter((atMs) => typeof atMs === 'number') : []
  } catch {
    return []
  }
}
