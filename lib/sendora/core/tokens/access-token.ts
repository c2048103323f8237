import { bytesFromBase64url, isBase64url } from './base64url'
import type { Claims } from './claims'

/** Longest accepted access token, characters: two cookie chunks. */
export const maxAccessTokenLength = 6_000

const maxDepth = 32
const reservedKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads the claims of an access token **without verifying its signature**: anyone can write such a token. Use the
 * result to choose what to draw, never to release data. `lib/sendora/verify` checks signatures.
 *
 * @returns the claims, or `null` when it isn't an RS256 access token of sane size and shape. Never throws.
 */
export function decodeAccessToken(token: string): Claims | null {
  if (typeof token !== 'string' || token.length > maxAccessTokenLength) return null
  const segments = token.split('.')
  if (segments.length !== 3 || !segments.every(isBase64url)) return null
  const header = parseObject(segments[0])
  if (header === null || !isSupportedHeader(header)) return null
  const payload = parseObject(segments[1])
  return payload !== null && isClaims(payload) ? payload : null
}

/** Refuses deep nesting before it parses. */
function parseObject(segment: string | undefined): Record<string, unknown> | null {
  try {
    // Not made when the module loads: jsdom has no TextDecoder.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytesFromBase64url(segment ?? ''))
    if (depthOf(text) > maxDepth) return null
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return Object.fromEntries(Object.entries(value).filter(([key]) => !reservedKeys.has(key)))
  } catch {
    return null
  }
}

/** Brackets inside a string are text: a user's name may contain any number of them. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let isInString = false
  for (let index = 0; index < json.length; index++) {
    const character = json[index]
    if (isInString && character === '\\') index++
    else if (character === '"') isInString = !isInString
    else if (isInString) continue
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return deepest
}

const refusedHeaders = ['crit', 'b64', 'zip', 'jku', 'jwk', 'x5u', 'x5c']

/** RFC 8725, 3.1 and 3.10: one algorithm, no extension, no key from the token itself, an access-token type. */
function isSupportedHeader(header: Record<string, unknown>): boolean {
  const { alg, typ } = header
  if (alg !== 'RS256' || refusedHeaders.some((name) => name in header)) return false
  return typ === undefined || (typeof typ === 'string' && /^(application\/)?(at\+)?jwt$/i.test(typ))
}

function isClaims(payload: Record<string, unknown>): payload is Claims {
  const { sub, exp, iat, nbf, token_use } = payload
  return (
    typeof sub === 'string' &&
    sub.length > 0 &&
    sub.length <= 255 &&
    isNumericDate(exp) &&
    (iat === undefined || isNumericDate(iat)) &&
    (nbf === undefined || isNumericDate(nbf)) &&
    (token_use === undefined || token_use === 'access')
  )
}

/** Seconds, not milliseconds: a NumericDate above 1e11 would lie after the year 5000. */
function isNumericDate(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 1e11
}
