import type { Verifier, VerifierOptions } from './core/config/options'
import { currentFetch } from './core/config/resolve-options'
import { SendoraError } from './core/errors/sendora-error'
import { decodeAccessToken } from './core/tokens/access-token'
import { bytesFromBase64url } from './core/tokens/base64url'
import type { AccessTokenState, ClockRules } from './core/tokens/session'
import { claimsState } from './core/tokens/session'
import type { KeySet } from './service/key-set'
import { createKeySet } from './service/key-set'
import { sha256Hex } from './service/sha256'

export type { Verifier, VerifierOptions }

type Jose = {
  importJWK: (jwk: object, algorithm: string) => Promise<unknown>
  compactVerify: (token: string, key: unknown, options: object) => Promise<unknown>
}

/**
 * Verifies access tokens against the service's published keys (RFC 8725): RS256 alone, `kid` required, keys from
 * the configured address alone. A verified token is remembered by its hash until it expires or its key is withdrawn.
 *
 * @throws SendoraError `verifier_missing` on first use, when the package `jose` is not installed.
 */
export function createVerifier(options: VerifierOptions): Verifier {
  const { jwksUrl, issuer, audience, fetch = currentFetch, nowMs = Date.now } = options
  const keys = createKeySet({ url: jwksUrl, fetch, nowMs })
  const remembered = createKidMemory(options.maxRemembered ?? 10_000)

  async function verify(token: string, rules: ClockRules): Promise<AccessTokenState> {
    const claims = decodeAccessToken(token)
    const kid = claims && readKid(token)
    if (!claims || !kid || claims.iss !== issuer || claims.aud !== audience) return invalid
    const state = claimsState(claims, rules, true)
    if (state.kind !== 'valid') return state

    const hash = await sha256Hex(token)
    if (remembered.read(hash) === kid && keys.holds(kid)) return state
    const signature = await checkSignature(token, kid, keys)
    if (signature.kind !== 'valid') return signature
    remembered.write(hash, kid)
    return state
  }

  return { verify }
}

const invalid: AccessTokenState = { kind: 'invalid' }

async function checkSignature(
  token: string,
  kid: string,
  keys: KeySet,
): Promise<{ kind: 'valid' } | { kind: 'invalid' } | { kind: 'unavailable' }> {
  const lookup = await keys.find(kid)
  if (lookup.kind !== 'found') {
    return { kind: lookup.kind === 'unknown' ? 'invalid' : 'unavailable' }
  }
  const jose = await loadJose()
  try {
    const key = await jose.importJWK(lookup.key, 'RS256')
    await jose.compactVerify(token, key, { algorithms: ['RS256'] })
    return { kind: 'valid' }
  } catch {
    return { kind: 'invalid' }
  }
}

/** `kid` of a token whose header was already found well formed. */
function readKid(token: string): string | null {
  const [header = ''] = token.split('.')
  const { kid } = JSON.parse(new TextDecoder().decode(bytesFromBase64url(header)))
  return typeof kid === 'string' && kid !== '' ? kid : null
}

/** The key that verified each token hash; the oldest entry goes first. */
function createKidMemory(maxEntries: number) {
  const kids = new Map<string, string>()
  return {
    read: (hash: string) => kids.get(hash),
    write(hash: string, kid: string) {
      kids.set(hash, kid)
      const [oldest] = kids.keys()
      if (kids.size > maxEntries && oldest !== undefined) kids.delete(oldest)
    },
  }
}

async function loadJose(): Promise<Jose> {
  try {
    // biome-ignore lint/suspicious/noTsIgnore: the package may be there or not, and either is right
    // @ts-ignore: an optional peer; without it this file is never reached and must not stop the app's type check
    return (await import('jose')) as Jose
  } catch (cause) {
    throw new SendoraError(
      'verifier_missing',
      'SENDORA_JWKS_URL asks for verified sessions, and the package "jose" is not installed. ' +
        'Run "npm install jose", or remove the variable to work with decoded sessions.',
      { cause },
    )
  }
}
