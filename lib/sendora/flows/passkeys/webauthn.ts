import type { BrowserCode } from '../../core/errors/browser-errors'
import type { PasskeyOptions } from './credential-json'

/** The result of a ceremony in the browser: JSON for the form field `response`, or a code. */
export type Ceremony =
  | { kind: 'answered'; response: string }
  | { kind: 'failed'; code: BrowserCode }

type WebAuthn = {
  startRegistration: (how: { optionsJSON: PasskeyOptions }) => Promise<object>
  startAuthentication: (how: {
    optionsJSON: PasskeyOptions
    useBrowserAutofill: boolean
  }) => Promise<object>
  WebAuthnAbortService: { cancelCeremony: () => void }
}

/** True in a browser with WebAuthn, on a page over https or on localhost. */
export function canUsePasskeys(): boolean {
  return typeof globalThis.PublicKeyCredential === 'function'
}

/** True if the suggestions of an input can include passkeys. */
export async function canAutofillPasskeys(): Promise<boolean> {
  return (
    canUsePasskeys() && ((await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false)
  )
}

/** Has the browser create a passkey. */
export function createPasskey(optionsJSON: PasskeyOptions): Promise<Ceremony> {
  return perform(({ startRegistration }) => startRegistration({ optionsJSON }))
}

/** Has the browser answer with a passkey: in a dialog, or with `autofill` once one is picked in a field. */
export function answerWithPasskey(
  optionsJSON: PasskeyOptions,
  { autofill }: { autofill: boolean },
): Promise<Ceremony> {
  return perform(({ startAuthentication }) =>
    startAuthentication({ optionsJSON, useBrowserAutofill: autofill }),
  )
}

/** Ends the running ceremony, if any. */
export async function cancelCeremony(): Promise<void> {
  const { WebAuthnAbortService } = await load()
  WebAuthnAbortService.cancelCeremony()
}

async function perform(run: (webauthn: WebAuthn) => Promise<object>): Promise<Ceremony> {
  if (!canUsePasskeys()) return { kind: 'failed', code: 'PASSKEY_UNSUPPORTED' }
  try {
    return { kind: 'answered', response: JSON.stringify(await run(await load())) }
  } catch (error) {
    return { kind: 'failed', code: codeOf(error) }
  }
}

/** WebAuthn 3, 5.1.3 and 5.1.4. `NotAllowedError` is a closed dialog or a timeout. */
function codeOf(error: unknown): BrowserCode {
  switch (error instanceof Error ? error.name : '') {
    case 'InvalidStateError':
      return 'PASSKEY_EXISTS'
    case 'NotSupportedError':
    case 'ConstraintError':
    case 'SecurityError':
      return 'PASSKEY_UNSUPPORTED'
    default:
      return 'PASSKEY_CANCELLED'
  }
}

async function load(): Promise<WebAuthn> {
  // `as string`: without the package, the app must still pass the type check.
  return import(/* turbopackOptional: true */ '@simplewebauthn/browser' as string)
}
