/** Works with the storage of this tab; `null` where it is switched off, full or unreadable. */
export function withTabStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(sessionStorage)
  } catch {
    return null
  }
}
