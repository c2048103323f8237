import type { FormState } from '../../core/forms/form-state'
import { isRecord } from '../../core/is-record'
import { bytesFromBase64url, isBase64url } from '../../core/tokens/base64url'
import { parseStrictJson } from './strict-json'

/** Room for an attestation with its certificates. */
const maxLength = 65_536
const maxIdLength = 1_400

/** What a browser made of a passkey's options, as far as this library looks at it. */
export type PasskeyAnswer = {
  credentialId: string
  /** The challenge that was answered, in base64url. */
  challenge: string
  /** All of it, for the service. */
  response: Readonly<Record<string, unknown>>
}

/** Reads the JSON of an attestation or an assertion (WebAuthn 3, 5.1); `null` when it is neither. */
export function readPasskeyAnswer(text: string): PasskeyAnswer | null {
  const answer = text.length > maxLength ? null : readObject(text)
  const inner = answer?.response
  if (!answer || !isRecord(inner)) return null
  const credentialId = answer.id
  if (typeof credentialId !== 'string' || !isBase64url(credentialId)) return null
  if (credentialId.length > maxIdLength || answer.type !== 'public-key') return null
  const challenge = clientChallenge(inner.clientDataJSON)
  return challenge === null ? null : { credentialId, challenge, response: answer }
}

/** WebAuthn 3, 5.8.1: the browser repeats the challenge in the client data that the passkey signs. */
function clientChallenge(clientDataJson: unknown): string | null {
  if (typeof clientDataJson !== 'string' || !isBase64url(clientDataJson)) return null
  const clientData = readObject(new TextDecoder().decode(bytesFromBase64url(clientDataJson)))
  return typeof clientData?.challenge === 'string' ? clientData.challenge : null
}

function readObject(text: string): Record<string, unknown> | null {
  const value = parseStrictJson(text, { maxDepth: 8, maxKeys: 100 })
  return isRecord(value) ? value : null
}

/** What the service wants a browser to answer with a passkey: WebAuthn's options, as JSON. */
export type PasskeyOptions = Readonly<Record<string, unknown>> & {
  /** In base64url. */
  challenge: string
  /** How long the service waits for the answer. */
  timeout?: number
}

/** The beginning of a passkey ceremony: what to ask the browser, or why not. */
export type PasskeyStart = { kind: 'passkey-options'; options: PasskeyOptions } | FormState

/** @throws TypeError for what could not be answered */
export function readPasskeyOptions(data: unknown): PasskeyOptions {
  const challenge = isRecord(data) ? data.challenge : null
  if (
    !isRecord(data) ||
    typeof challenge !== 'string' ||
    !/^[A-Za-z0-9_-]{16,256}$/.test(challenge)
  ) {
    throw new TypeError('These are no passkey options.')
  }
  return { ...data, challenge }
}
