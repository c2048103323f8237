import type { SendoraConfig } from '../../core/config/options'
import { configuredReturnTo } from '../../core/paths/return-to'
import type { CookieStore } from '../../server/session-cookies'
import { flowCookie, keptReturnTo } from '../../server/sign-in/flow-cookies'
import { isSocialProvider, type SocialProvider } from './providers'

/** How long the visitor may stay at the provider, seconds. */
const maxAgeSeconds = 600

/** `adopt`: sign in even if the guest is lost. `link`: add the identity to the signed-in account. */
type AuthorizationIntent = 'sign-in' | 'adopt' | 'link'

/** What this browser remembers while the visitor is at a provider. */
export type AuthorizationRequest = {
  intent: AuthorizationIntent
  provider: SocialProvider
  state: string
  codeVerifier: string
  nonce: string
  /** Hash of the user id to link to, or empty. */
  linksTo: string
  returnTo: string
}

const shape =
  /^(sign-in|adopt|link)\.([a-z]+)\.([\w-]{43})\.([\w-]{43})\.([\w-]{43})\.([0-9a-f]{64}|)\.(.*)$/

/**
 * Ties an authorization request to the browser that made it (RFC 9700, 4.7), and to its intent: the answer to a sign-in
 * never links an identity.
 */
export function authorizationRequest(store: CookieStore, config: SendoraConfig) {
  const cookie = flowCookie(store, config.cookies, { suffix: 'authorization', maxAgeSeconds })
  return {
    remember(request: AuthorizationRequest): void {
      const { intent, provider, state, codeVerifier, nonce, linksTo, returnTo } = request
      cookie.store(
        [intent, provider, state, codeVerifier, nonce, linksTo, keptReturnTo(returnTo)].join('.'),
      )
    },
    read(): AuthorizationRequest | null {
      const [, intent, provider, state, codeVerifier, nonce, linksTo, returnTo] =
        shape.exec(cookie.read() ?? '') ?? []
      if (!isSocialProvider(provider) || !state || !codeVerifier || !nonce) return null
      return {
        intent: intent as AuthorizationIntent,
        provider,
        state,
        codeVerifier,
        nonce,
        linksTo: linksTo ?? '',
        returnTo: configuredReturnTo(returnTo, config),
      }
    },
    forget: () => cookie.clear(),
  }
}
