/** Uses this tab's storage; `null` if it's off, full, or unreadable. */
export function withTabStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(sessionStorage)
  } catch {
    return null
  }
}
