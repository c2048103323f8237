import { base64urlFromBytes, bytesFromBase64url } from './base64url'

const algorithm = 'AES-GCM'
const ivLength = 12

export type Seal = {
  /** Its holder can read the text. At least 128 random bits. */
  secret: string
  /** Keeps a text sealed for one purpose from being read for another. */
  purpose: string
}

export async function sealText(text: string, seal: Seal): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength))
  const key = await keyOf(seal, 'encrypt')
  const bytes = new TextEncoder().encode(text)
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: algorithm, iv }, key, bytes))
  return `${base64urlFromBytes(iv)}.${base64urlFromBytes(sealed)}`
}

/** The text, or `null` when it was sealed otherwise, or changed since. */
export async function openText(sealed: string, seal: Seal): Promise<string | null> {
  try {
    const [iv = '', data = ''] = sealed.split('.')
    const key = await keyOf(seal, 'decrypt')
    const parameters = { name: algorithm, iv: bytesOf(iv) }
    return new TextDecoder().decode(await crypto.subtle.decrypt(parameters, key, bytesOf(data)))
  } catch {
    return null
  }
}

/** HKDF (RFC 5869) over the secret: it is random, so no salt is needed. */
async function keyOf({ secret, purpose }: Seal, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const material = new TextEncoder().encode(secret)
  const base = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode(purpose)
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info }
  return crypto.subtle.deriveKey(parameters, base, { name: algorithm, length: 256 }, false, [usage])
}

// No return type: `Uint8Array` has been generic since TypeScript 5.7.
function bytesOf(text: string) {
  return new Uint8Array(bytesFromBase64url(text))
}
