import type { Verifier, VerifierOptions } from './core/config/options'
import { SendoraError } from './core/errors/sendora-error'
import { decodeAccessToken } from './core/tokens/access-token'
import {
  type AccessTokenState,
  type ClockRules,
  claimsState,
  isOfOtherApp,
} from './core/tokens/session'
import { BoundedMap } from './rotation/rotation-memory'
import { createKeySet, type KeyLookup } from './service/key-set'
import type { PublicJwk } from './service/published-keys'

export type { Verifier, VerifierOptions }

type GetKey = (header: { kid?: string }) => Promise<PublicJwk>

const sweepEverySeconds = 30

type Jose = {
  compactVerify: (token: string, getKey: GetKey, options: object) => Promise<unknown>
}

/**
 * Verifies access tokens against the service's published keys (RFC 8725): RS256 alone, `kid` required, keys from the
 * configured address alone. A verified token is remembered until it expires or its key is withdrawn.
 *
 * @throws SendoraError `verifier_missing` on first use, when the package `jose` is not installed.
 */
export function createVerifier(options: VerifierOptions): Verifier {
  const { jwksUrl, issuer, audience, nowMs = Date.now } = options
  const { fetch = (input, init) => globalThis.fetch(input, init) } = options
  const keys = createKeySet({ url: jwksUrl, fetch, nowMs })
  /** Verified tokens with the `kid` of their key, in this process's memory alone (security: tokens in memory). */
  const verifiedBy = new BoundedMap<{ kid: string; exp: number }>(options.maxRemembered ?? 10_000)
  let nextSweepSeconds = 0

  async function verify(token: string, rules: ClockRules): Promise<AccessTokenState> {
    const claims = decodeAccessToken(token)
    if (claims !== null && isOfOtherApp(claims, options)) return { kind: 'foreign' }
    // Ours and no other audience: a token that another app gets too is no session of this one. Both must be named.
    if (claims?.aud !== audience || claims.iss !== issuer) return { kind: 'invalid' }
    const state = claimsState(claims, rules, true)
    if (state.kind !== 'valid') return state

    forgetExpired(rules.nowSeconds)
    const known = verifiedBy.get(token)
    if (known && keys.holds(known.kid)) return state
    const signature = await verifySignature(token)
    if (signature.kind !== 'verified') return signature
    verifiedBy.set(token, { kid: signature.kid, exp: claims.exp })
    return state
  }

  /** Expired tokens should not show up in a memory dump either. */
  function forgetExpired(nowSeconds: number): void {
    if (nowSeconds < nextSweepSeconds) return
    nextSweepSeconds = nowSeconds + sweepEverySeconds
    for (const [token, { exp }] of verifiedBy) if (exp <= nowSeconds) verifiedBy.delete(token)
  }

  /** The claims are judged already: `jose` would judge them a second time, by looser rules. */
  async function verifySignature(token: string) {
    const { compactVerify } = await loadJose()
    let lookup: KeyLookup = { kind: 'unknown' }
    const getKey: GetKey = async ({ kid }) => {
      if (typeof kid === 'string' && kid !== '') lookup = await keys.find(kid)
      if (lookup.kind === 'found') return lookup.key
      throw new Error('No published key with this kid')
    }
    const isVerified = await compactVerify(token, getKey, { algorithms: ['RS256'] }).then(
      () => true,
      () => false,
    )
    return signatureState(lookup, isVerified)
  }

  return { verify }
}

function signatureState(lookup: KeyLookup, isVerified: boolean) {
  if (lookup.kind === 'unavailable') return { kind: 'unavailable' } as const
  return isVerified && lookup.kind === 'found'
    ? ({ kind: 'verified', kid: lookup.key.kid } as const)
    : ({ kind: 'invalid' } as const)
}

async function loadJose(): Promise<Jose> {
  try {
    // `as string`: without the package, the app must still pass the type check.
    return await import(/* turbopackOptional: true */ 'jose/jws/compact/verify' as string)
  } catch (cause) {
    throw new SendoraError(
      'verifier_missing',
      'SENDORA_JWKS_URL asks for verified sessions, but the package "jose" isn\'t installed. ' +
        'Run "npm install jose", or remove the variable to work with decoded sessions.',
      { cause },
    )
  }
}
