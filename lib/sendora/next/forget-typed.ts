import { withTabStorage } from './with-tab-storage'

/** What `KeepTyped` has kept in this tab begins with this. */
export const typedPrefix = 'sendora.typed '

/** Forgets it: whoever signs in next in this tab may be somebody else. */
export function forgetTyped(): void {
  withTabStorage((storage) => {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
    for (const key of keys) if (key?.startsWith(typedPrefix)) storage.removeItem(key)
  })
}
