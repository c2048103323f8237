/** Uses this tab's storage; `null` if it's off, full, or unreadable. */
export function withTabStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(sessionStorage)
  } catch {
    return null
  }
}

/** How the keys of kept input begin. */
export const typedPrefix = 'sendora.typed '

/** Forgets all kept input: a different user may sign in next in this tab. */
export function forgetTyped(): void {
  withTabStorage((storage) => {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
    for (const key of keys) if (key?.startsWith(typedPrefix)) storage.removeItem(key)
  })
}
