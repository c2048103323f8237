import { base64urlFromBytes } from './base64url'

/** 128 random bits for one answer's Content-Security-Policy. */
export function createNonce(): string {
  return base64urlFromBytes(crypto.getRandomValues(new Uint8Array(16)))
}
