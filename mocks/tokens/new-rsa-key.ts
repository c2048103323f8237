import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

/**
 * A private RSA key, made by way of DER. The key that `generateKeyPairSync` returns shares a lock with the job that
 * made it; when garbage collection ends that job during `export({ format: 'jwk' })`, Node 20 waits for itself forever.
 */
export function newRsaKey(modulusLength = 2048): KeyObject {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
  return createPrivateKey({ key: privateKey, type: 'pkcs8', format: 'der' })
}
