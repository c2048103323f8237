import { base64urlFromBytes, bytesFromBase64url } from '../core/base64url'
import { isRecord } from './envelope'
import type { RefreshOutcome } from './refresh-outcome'
import { readIssuedTokens } from './session-payload'

const algorithm = 'AES-GCM'
const ivLength = 12

/** Encrypts an outcome so that only a holder of the presented refresh token can read it. */
export async function sealOutcome(outcome: RefreshOutcome, refreshToken: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength))
  const key = await keyOf(refreshToken, 'encrypt')
  const text = new TextEncoder().encode(JSON.stringify(writtenOut(outcome)))
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: algorithm, iv }, key, text))
  return `${base64urlFromBytes(iv)}.${base64urlFromBytes(sealed)}`
}

/** The outcome, or `null` when the text was not sealed with this token or was changed since. */
export async function openOutcome(
  sealed: string,
  refreshToken: string,
): Promise<RefreshOutcome | null> {
  try {
    const [iv = '', data = ''] = sealed.split('.')
    const key = await keyOf(refreshToken, 'decrypt')
    const parameters = { name: algorithm, iv: bytesOf(iv) }
    const text = await crypto.subtle.decrypt(parameters, key, bytesOf(data))
    return readOutcome(JSON.parse(new TextDecoder().decode(text)))
  } catch {
    return null
  }
}

/** HKDF (RFC 5869) over the token: 256 random bits of its own, so no salt is needed. */
async function keyOf(refreshToken: string, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const material = new TextEncoder().encode(refreshToken)
  const base = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode('sendora rotation result')
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info }
  return crypto.subtle.deriveKey(parameters, base, { name: algorithm, length: 256 }, false, [usage])
}

/** Held tokens serialise to nothing; here they are meant to be written, and are sealed in the next step. */
function writtenOut(outcome: RefreshOutcome) {
  if (outcome.kind !== 'rotated') return outcome
  const { accessToken, refreshToken, expiresInSeconds } = outcome.tokens
  return { ...outcome, tokens: { accessToken, refreshToken, expiresInSeconds } }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytesFromBase64url(text))
}

function readOutcome(value: unknown): RefreshOutcome | null {
  if (!isRecord(value)) return null
  if (value.kind === 'rotated' && isRecord(value.tokens)) {
    const { accessToken, refreshToken, expiresInSeconds } = value.tokens
    const tokens = readIssuedTokens({ accessToken, refreshToken, expiresIn: expiresInSeconds })
    return tokens && { kind: 'rotated', tokens }
  }
  if (value.kind === 'rejected' && typeof value.code === 'string') {
    return { kind: 'rejected', code: value.code, isReuse: value.isReuse === true }
  }
  if (value.kind === 'unavailable') {
    const seconds = value.retryAfterSeconds
    return { kind: 'unavailable', retryAfterSeconds: typeof seconds === 'number' ? seconds : null }
  }
  return null
}
