/** True for unpadded base64url whose unused trailing bits are zero, so that one value has one text (RFC 4648, 3.5). */
export function isBase64url(text: string): boolean {
  if (!/^[\w-]+$/.test(text)) return false
  const last = text.slice(-1)
  const remainder = text.length % 4
  if (remainder === 2) return 'AQgw'.includes(last)
  return remainder === 3 ? 'AEIMQUYcgkosw048'.includes(last) : remainder === 0
}

export function bytesFromBase64url(text: string): Uint8Array {
  return bytesOf(binaryOf(text))
}

function binaryOf(text: string): string {
  return atob(text.replaceAll('-', '+').replaceAll('_', '/'))
}

function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}

/**
 * The UTF-8 text of base64url. A byte order mark stays in it.
 *
 * @throws TypeError for bytes that aren't UTF-8
 */
export function textFromBase64url(text: string): string {
  const binary = binaryOf(text)
  // ASCII is the same in UTF-8, and most claims are.
  if (!/[\x80-\xff]/.test(binary)) return binary
  // Not made when the module loads: jsdom has no TextDecoder.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return decoder.decode(bytesOf(binary))
}

export function base64urlFromBytes(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const nonceBytes = 16
/** Random bytes for many nonces: asking for 16 takes as long as asking for these. */
const pool = new Uint8Array(nonceBytes * 64)
let used = pool.length

/** 128 random bits. */
export function createNonce(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  used += nonceBytes
  return base64urlFromBytes(pool.subarray(used - nonceBytes, used))
}
