import type { Cookie, CookieValues } from '../core/cookies/cookies'

/** The part of Next's cookie store that this library uses, so that any object of this shape will do. */
export type CookieStore = {
  getAll: () => readonly { name: string; value: string }[]
  /** Throws in Server Components, where cookies cannot be written. */
  set: (cookie: Cookie) => unknown
}

export function cookieValues(store: CookieStore): CookieValues {
  return new Map(store.getAll().map(({ name, value }) => [name, [value]]))
}

export function cookiePresence(store: CookieStore): string[] {
  return store.getAll().map(({ name }) => name)
}
