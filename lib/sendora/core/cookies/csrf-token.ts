import { originProblem } from '../config/app-origins'
import type { SendoraConfig } from '../config/options'
import type { OriginText } from '../events'
import { decodeAccessToken } from '../tokens/access-token'
import { base64urlFromBytes, bytesFromBase64url, isBase64url } from '../tokens/base64url'
import { isOfOtherApp } from '../tokens/session'
import type { PresentedTokens, Tokens } from './cookies'

/**
 * The CSRF value of a session: derived, not random, so that every answer of one rotation sets the same cookie; from the
 * refresh token and the access token's user, so that two tokens of different sessions aren't taken for a pair.
 */
export async function csrfToken({ accessToken, refreshToken }: Tokens): Promise<string> {
  const userId = decodeAccessToken(accessToken)?.sub ?? ''
  const text = new TextEncoder().encode(`sendora-csrf ${refreshToken} ${userId}`)
  return base64urlFromBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))
}

/** What the CSRF cookie says besides: which origin wrote it, and whether the session ends with the browser. */
export type CsrfNote = { origin: string | null; isBrief: boolean }

const brief = 'b'

export function csrfValue(token: string, { origin, isBrief }: CsrfNote): string {
  const mark = origin === null ? '' : base64urlFromBytes(new TextEncoder().encode(origin))
  return [token, mark, ...(isBrief ? [brief] : [])].join('.')
}

/** The cookie can be read and written by scripts: what it says only ever narrows what is done. */
export function readCsrf(
  value: string | null,
): CsrfNote & { token: string; origin: OriginText | null } {
  const [token = '', mark = '', life] = value?.split('.') ?? []
  return { token, origin: originOf(mark), isBrief: life === brief }
}

function originOf(mark: string): OriginText | null {
  if (mark === '' || mark.length > 400 || !isBase64url(mark)) return null
  const text = new TextDecoder().decode(bytesFromBase64url(mark))
  const isOrigin = originProblem(text) === null && !text.endsWith('/')
  return isOrigin ? (text as OriginText) : null
}

/** Compares in constant time. */
export function isSameText(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let index = 0; index < left.length; index++) {
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index)
  }
  return difference === 0
}

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
