import type { CookieStore } from '@/lib/sendora/server/session-cookies'
import { fakeCookieStore } from './cookie-store'

/** The request that `next/headers` talks about, for tests that replace that module. */
export const currentRequest = {
  cookies: fakeCookieStore().store as CookieStore & { get: (name: string) => string | undefined },
  headers: new Headers(),
}

/** What Next throws to end a request elsewhere. */
export class Redirected extends Error {
  readonly location: string
  readonly digest = 'NEXT_REDIRECT;replace;/;307;'

  constructor(location: string) {
    super(`NEXT_REDIRECT ${location}`)
    this.location = location
  }
}

/** Where a call ended that redirects; fails when it does not. */
export async function locationOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof Redirected) return error.location
    throw error
  }
  throw new Error('Nothing was redirected')
}

export const nextHeaders = {
  cookies: async () => currentRequest.cookies,
  headers: async () => currentRequest.headers,
}

/** What Next throws to end a request with 403. */
export class Forbidden extends Error {
  readonly digest = 'NEXT_HTTP_ERROR_FALLBACK;403'

  constructor() {
    super('NEXT_HTTP_ERROR_FALLBACK;403')
  }
}

export const nextNavigation = {
  forbidden: () => {
    throw new Forbidden()
  },
  redirect: (location: string) => {
    throw new Redirected(location)
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Redirected || error instanceof Forbidden) throw error
  },
}
