import type { Cookie } from '@/lib/sendora/core/cookies/cookies'
import type { CookieStore } from '@/lib/sendora/server/session-cookies'

/** A cookie store like Next's in an action: what was set is read back at once, deletions as empty values. */
export function fakeCookieStore(initial: Record<string, string> = {}) {
  const values = new Map(Object.entries(initial))
  const written: Cookie[] = []
  const store: CookieStore & { get: (name: string) => string | undefined } = {
    getAll: () => [...values].map(([name, value]) => ({ name, value })),
    get: (name) => values.get(name),
    set(cookie) {
      written.push(cookie)
      values.set(cookie.name, cookie.value)
    },
  }
  return { store, written }
}
