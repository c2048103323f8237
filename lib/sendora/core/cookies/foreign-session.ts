import type { SendoraConfig } from '../config/options'
import type { OriginText } from '../events'
import { decodeAccessToken } from '../tokens/access-token'
import { isOfOtherApp } from '../tokens/session'
import type { PresentedTokens } from './cookies'
import { readCsrf } from './csrf-token'

type OwnFacts = Pick<SendoraConfig, 'issuer' | 'audience' | 'appOrigins'>

/**
 * True for a pair of another app on this host, which must be neither presented nor deleted: cookies know no ports
 * (RFC 6265bis, 8.5). The access token says whose it is; without a readable one, the CSRF cookie does.
 */
export function isForeignPair({ accessToken, csrf }: PresentedTokens, own: OwnFacts): boolean {
  const claims = accessToken === null ? null : decodeAccessToken(accessToken)
  return claims === null ? foreignOrigin(csrf, own) !== null : isOfOtherApp(claims, own)
}

/** The origin that wrote the CSRF cookie, if it isn't one of this app's; `null` as well if it names none. */
export function foreignOrigin(
  csrf: string | null,
  { appOrigins }: Pick<SendoraConfig, 'appOrigins'>,
): OriginText | null {
  const { origin } = readCsrf(csrf)
  return origin === null || appOrigins.has(origin) ? null : origin
}
