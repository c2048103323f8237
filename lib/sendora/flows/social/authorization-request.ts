import type { CookieSettings } from '../../core/cookies/cookies'
import { keptReturnTo, safeReturnTo } from '../../core/paths/return-to'
import type { CookieStore } from '../../server/session-cookies'
import { flowCookie } from '../../server/session-cookies'
import type { SocialProvider } from './providers'
import { isSocialProvider } from './providers'

/** How long somebody may stay at the provider, seconds. */
const maxAgeSeconds = 600

/** `adopt`: sign in also when a guest is lost by it. `link`: add the identity to whoever is signed in. */
export type AuthorizationIntent = 'sign-in' | 'adopt' | 'link'

/** What this browser remembers while somebody is at a provider. */
export type AuthorizationRequest = {
  purpose: AuthorizationIntent
  provider: SocialProvider
  state: string
  codeVerifier: string
  nonce: string
  /** Hash of the user who wants to link, else the empty text. */
  linksTo: string
  returnTo: string
}

const shape =
  /^(sign-in|adopt|link)\.([a-z]+)\.([\w-]{43})\.([\w-]{43})\.([\w-]{43})\.([0-9a-f]{64}|)\.(.*)$/

/**
 * Ties a visit to a provider to the browser that began it, and to its purpose: an answer that this browser did not ask
 * for signs nobody in (RFC 9700, 4.7), and one that it asked for as a sign-in never links anything.
 */
export function authorizationRequest(store: CookieStore, settings: CookieSettings) {
  const cookie = flowCookie(store, settings, { suffix: 'visit', maxAgeSeconds })
  return {
    remember(visit: AuthorizationRequest): void {
      const { purpose, provider, state, codeVerifier, nonce, linksTo, returnTo } = visit
      cookie.store(
        [purpose, provider, state, codeVerifier, nonce, linksTo, keptReturnTo(returnTo)].join('.'),
      )
    },
    read(fallback: string): AuthorizationRequest | null {
      const [, purpose, provider, state, codeVerifier, nonce, linksTo, returnTo] =
        shape.exec(cookie.read() ?? '') ?? []
      if (!isSocialProvider(provider) || !state || !codeVerifier || !nonce) return null
      return {
        purpose: purpose as AuthorizationIntent,
        provider,
        state,
        codeVerifier,
        nonce,
        linksTo: linksTo ?? '',
        returnTo: safeReturnTo(returnTo, fallback),
      }
    },
    forget: () => cookie.clear(),
  }
}
