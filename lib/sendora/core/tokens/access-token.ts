import { isBase64url, textFromBase64url } from './base64url'
import type { Claims } from './claims'

/** Longest accepted access token, characters: two cookie chunks. */
export const maxAccessTokenLength = 6_000

const maxDepth = 32
/** 256 bytes: RS256 needs a key of 2,048 bits or more (RFC 7518, 3.3). */
const minSignatureLength = 342
const reservedKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads the claims of an access token **without verifying its signature**: anyone can write such a token. Use the
 * result to choose what to draw, never to release data. `lib/sendora/verify` checks signatures.
 *
 * @returns the claims, or `null` when it isn't an RS256 access token as issuers write them. Never throws.
 */
export function decodeAccessToken(token: string): Claims | null {
  if (typeof token !== 'string' || token.length > maxAccessTokenLength) return null
  const segments = token.split('.')
  if (segments.length !== 3 || !segments.every(isBase64url)) return null
  if ((segments[2] ?? '').length < minSignatureLength) return null
  if (!hasSupportedHeader(segments[0])) return null
  const payload = parseObject(segments[1])
  return payload !== null && isClaims(payload) ? payload : null
}

/** Refuses deep nesting before it parses, and a repeated member, which readers resolve differently (RFC 7519, 4). */
function parseObject(segment: string | undefined): Record<string, unknown> | null {
  try {
    const text = textFromBase64url(segment ?? '')
    const { depth, members } = measure(text)
    if (depth > maxDepth) return null
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    if (membersOf(value) !== members) return null
    const entries = Object.entries(value)
    return entries.some(([key]) => reservedKeys.has(key))
      ? Object.fromEntries(entries.filter(([key]) => !reservedKeys.has(key)))
      : (value as Record<string, unknown>)
  } catch {
    return null
  }
}

const quote = 0x22
const colon = 0x3a
const bracket = 0x5b
const backslash = 0x5c
const closingBracket = 0x5d
const brace = 0x7b
const closingBrace = 0x7d

/** Depth and members of a JSON text. Inside a string, brackets and colons are text: a user's name may contain them. */
function measure(json: string): { depth: number; members: number } {
  let open = 0
  let depth = 0
  let members = 0
  let isInString = false
  // By code: comparing characters as texts takes several times as long.
  for (let index = 0; index < json.length; index++) {
    const code = json.charCodeAt(index)
    if (isInString && code === backslash) index++
    else if (code === quote) isInString = !isInString
    else if (isInString) continue
    else if (code === brace || code === bracket) depth = Math.max(depth, ++open)
    else if (code === closingBrace || code === closingBracket) open--
    else if (code === colon) members++
  }
  return { depth, members }
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const values: unknown[] = Object.values(value)
  const own = Array.isArray(value) ? 0 : values.length
  return values.reduce<number>((sum, item) => sum + membersOf(item), own)
}

/** The header is the same for all tokens of a key, so the last one that was supported is known. */
let supportedSegment: string | null = null

function hasSupportedHeader(segment: string | undefined): boolean {
  if (segment !== undefined && segment === supportedSegment) return true
  const header = parseObject(segment)
  if (header === null || !isSupportedHeader(header)) return false
  supportedSegment = segment ?? null
  return true
}

const refusedHeaders = ['crit', 'b64', 'zip', 'enc', 'cty', 'jku', 'jwk', 'x5u', 'x5c']

/** RFC 8725, 3.1 and 3.10: one algorithm, no extension, no key from the token itself, an access-token type. */
function isSupportedHeader(header: Record<string, unknown>): boolean {
  const { alg, typ, kid } = header
  if (alg !== 'RS256' || refusedHeaders.some((name) => name in header)) return false
  if (kid !== undefined && !isIdentifier(kid)) return false
  return typ === undefined || (typeof typ === 'string' && /^(application\/)?(at\+)?jwt$/i.test(typ))
}

/** Types and order as issuers write them: no token is issued after it has expired, or expires before it counts. */
function isClaims(payload: Record<string, unknown>): payload is Claims {
  const { sub, exp, iat, nbf, aud, token_use } = payload
  const { iss = 'none', jti = 'none', sid = 'none', email = null, name = null } = payload
  return (
    [sub, iss, jti, sid].every(isIdentifier) &&
    String(sub).length <= 255 &&
    (aud === undefined || isAudience(aud)) &&
    [email, name].every((text) => text === null || typeof text === 'string') &&
    isNumericDate(exp) &&
    [iat, nbf].every((time) => time === undefined || (isNumericDate(time) && time < exp)) &&
    (token_use === undefined || token_use === 'access')
  )
}

function isAudience(aud: unknown): boolean {
  return isIdentifier(aud) || (Array.isArray(aud) && aud.length > 0 && aud.every(isIdentifier))
}

/** Control and bidirectional-override characters, and lone surrogates, would redraw the page around a name (security: text from claims). */
export const redrawing = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu

/** Also for headers and logs, where two ids with half a surrogate pair would be one: it has no UTF-8. */
function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.search(redrawing) < 0
}

/**
 * Seconds, not milliseconds: a NumericDate above 1e11 would lie after the year 5000. Fractions count, since issuers write
 * them (RFC 7519, 2).
 */
function isNumericDate(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 1e11
}
