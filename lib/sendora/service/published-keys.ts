import { isRecord } from '../core/is-record'
import { bytesFromBase64url, isBase64url } from '../core/tokens/base64url'

/** A public RSA key as published (RFC 7517, section 4). */
export type PublicJwk = Readonly<Record<string, unknown>> & { kid: string; n: string; e: string }

/** In bits. Verifying takes longer with a larger modulus, so it has a limit. */
const modulusBits = { least: 2_048, most: 16_384 }

/** FIPS 186-5, A.1.1 requires an exponent above 2^16; no library accepts more than 64 bits. */
const exponentBits = { least: 17, most: 64 }

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth']

/** The keys for RS256 in a published set, by `kid`; `null` without any. Of two keys with the same `kid`, neither counts. */
export function readPublishedKeys(body: unknown): ReadonlyMap<string, PublicJwk> | null {
  const { keys: published } = isRecord(body) ? body : {}
  if (!Array.isArray(published)) return null
  const keys = new Map<string, PublicJwk>()
  const ambiguous = new Set<string>()
  for (const key of published.filter(mayVerify)) {
    const known = keys.get(key.kid)
    if (known && (known.n !== key.n || known.e !== key.e)) ambiguous.add(key.kid)
    keys.set(key.kid, key)
  }
  for (const kid of ambiguous) keys.delete(kid)
  return keys.size === 0 ? null : keys
}

/** A sound public RSA key (RFC 7518, 6.3.1), published for RS256 signatures and nothing else. */
function mayVerify(key: unknown): key is PublicJwk {
  if (!isRecord(key)) return false
  if (privateMembers.some((member) => member in key)) return false
  const { kty, kid, n, e } = key
  return (
    kty === 'RSA' &&
    typeof kid === 'string' &&
    kid !== '' &&
    isForVerifying(key) &&
    isOddNumber(n, modulusBits) &&
    isOddNumber(e, exponentBits)
  )
}

/** RFC 7517, 4.2 to 4.4. Each of the three may be absent. */
function isForVerifying({ use, alg, key_ops }: Record<string, unknown>): boolean {
  const hasRightUse = use === undefined || use === 'sig'
  const hasRightAlgorithm = alg === undefined || alg === 'RS256'
  const hasRightOperations =
    key_ops === undefined ||
    (Array.isArray(key_ops) && key_ops.length === 1 && key_ops[0] === 'verify')
  return hasRightUse && hasRightAlgorithm && hasRightOperations
}

/** A modulus is a product of odd primes, and an even exponent has no private counterpart. */
function isOddNumber(text: unknown, { least, most }: { least: number; most: number }): boolean {
  // Two characters more than the largest number needs leave room for a leading zero byte.
  if (typeof text !== 'string' || text.length > most / 6 + 2 || !isBase64url(text)) return false
  const bytes = bytesFromBase64url(text)
  const first = bytes.findIndex((byte) => byte !== 0)
  if (first === -1) return false
  const bits = (bytes.length - first) * 8 - Math.clz32(bytes[first] ?? 0) + 24
  return bits >= least && bits <= most && ((bytes.at(-1) ?? 0) & 1) === 1
}
