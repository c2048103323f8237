import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { newRsaKey } from './new-rsa-key'

export type SigningKey = { kid: string; privateKey: KeyObject; publicKey: KeyObject }

export type SigningKeys = {
  current(): SigningKey
  find(kid: string): SigningKey | undefined
  jwks(): { keys: JsonWebKey[] }
  rotate(options?: { retireOld?: boolean }): SigningKey
}

/**
 * The keys of the service: the newest signs, the one before it stays in the JWKS until it is
 * retired. The first key is made when it is first needed, because 2048 bits take a moment.
 */
export function createSigningKeys(firstPrivateKey?: KeyObject): SigningKeys {
  let published: SigningKey[] = []

  const current = () => {
    published[0] ??= toSigningKey(firstPrivateKey ?? newRsaKey())
    return published[0]
  }

  return {
    current,
    find: (kid) => published.find((key) => key.kid === kid),
    jwks: () => {
      current()
      return { keys: published.map(toPublicJwk) }
    },
    rotate: ({ retireOld = false } = {}) => {
      const old = current()
      const next = toSigningKey(newRsaKey())
      published = retireOld ? [next] : [next, old]
      return next
    },
  }
}

function toSigningKey(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey)
  const { e, kty, n } = publicKey.export({ format: 'jwk' })
  // RFC 7638: the thumbprint hashes the required members in alphabetical order.
  const kid = createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url')
  return { kid, privateKey, publicKey }
}

function toPublicJwk({ kid, publicKey }: SigningKey): JsonWebKey {
  const { e, kty, n } = publicKey.export({ format: 'jwk' })
  return { kty, n, e, alg: 'RS256', use: 'sig', kid } as JsonWebKey
}
