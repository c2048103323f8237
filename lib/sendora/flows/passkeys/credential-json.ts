import type { FormState } from '../../core/forms/form-state'
import { isRecord } from '../../core/is-record'
import { bytesFromBase64url, isBase64url } from '../../core/tokens/base64url'
import { parseStrictJson } from './strict-json'

/** Room for an attestation with its certificates. */
const maxLength = 65_536
const maxIdLength = 1_400

/** A browser's answer to a passkey's options. */
export type PasskeyAnswer = {
  credentialId: string
  /** The challenge that was answered, in base64url. */
  challenge: string
  /** The complete answer, for the service. */
  response: Readonly<Record<string, unknown>>
}

/** Reads the JSON of an attestation or an assertion (WebAuthn 3, 5.1); `null` if it's neither. */
export function readPasskeyAnswer(text: string): PasskeyAnswer | null {
  const answer = text.length > maxLength ? null : readObject(text)
  const { id: credentialId, type, response } = answer ?? {}
  if (!answer || !isRecord<'clientDataJSON'>(response)) return null
  if (typeof credentialId !== 'string' || !isBase64url(credentialId)) return null
  if (credentialId.length > maxIdLength || type !== 'public-key') return null
  const challenge = clientChallenge(response.clientDataJSON)
  return challenge === null ? null : { credentialId, challenge, response: answer }
}

/** WebAuthn 3, 5.8.1: the browser repeats the challenge in the client data that the passkey signs. */
function clientChallenge(clientDataJson: unknown): string | null {
  if (typeof clientDataJson !== 'string' || !isBase64url(clientDataJson)) return null
  const { challenge } =
    readObject(new TextDecoder().decode(bytesFromBase64url(clientDataJson))) ?? {}
  return typeof challenge === 'string' ? challenge : null
}

function readObject(text: string): Record<string, unknown> | null {
  const value = parseStrictJson(text, { maxDepth: 8, maxKeys: 100 })
  return isRecord(value) ? value : null
}

/** WebAuthn's options for the browser, as JSON. */
export type PasskeyOptions = Readonly<Record<string, unknown>> & {
  /** In base64url. */
  challenge: string
  /** How long the service waits for the answer, milliseconds. */
  timeout?: number
}

/** The start of a passkey ceremony: the options for the browser, or the state that refuses it. */
export type PasskeyStart = { kind: 'passkey-options'; options: PasskeyOptions } | FormState

/** @throws TypeError for unusable options */
export function readPasskeyOptions(data: unknown): PasskeyOptions {
  const { challenge } = isRecord(data) ? data : {}
  if (
    !isRecord(data) ||
    typeof challenge !== 'string' ||
    !/^[A-Za-z0-9_-]{16,256}$/.test(challenge)
  ) {
    throw new TypeError('Not passkey options')
  }
  return { ...data, challenge }
}
