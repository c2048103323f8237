const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** True for unpadded base64url whose unused trailing bits are zero, so that one value has one text (RFC 4648, 3.5). */
export function isBase64url(text: string): boolean {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return false
  const last = alphabet.indexOf(text.charAt(text.length - 1))
  const remainder = text.length % 4
  if (remainder === 2) return (last & 0b1111) === 0
  return remainder === 3 ? (last & 0b11) === 0 : remainder === 0
}

export function bytesFromBase64url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

export function base64urlFromBytes(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export function createNonce(): string {
  return base64urlFromBytes(crypto.getRandomValues(new Uint8Array(16)))
}
