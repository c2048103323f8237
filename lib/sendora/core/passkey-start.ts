import type { FormState } from './forms/form-state'
import { isRecord } from './is-record'

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
