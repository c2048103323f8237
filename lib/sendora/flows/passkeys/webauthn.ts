import type { LocalCode } from '../../core/errors/describe-error'
import type { PasskeyOptions } from './credential-json'

/** How a ceremony in the browser ended: with JSON for the form field `response`, or with a reason. */
export type Ceremony = { kind: 'answered'; response: string } | { kind: 'failed'; code: LocalCode }

type WebAuthn = {
  startRegistration: (how: { optionsJSON: PasskeyOptions }) => Promise<object>
  startAuthentication: (how: {
    optionsJSON: PasskeyOptions
    useBrowserAutofill: boolean
  }) => Promise<object>
  WebAuthnAbortService: { cancelCeremony: () => void }
}

/** True in a browser with WebAuthn, on a page that may use it: over https or on this machine. */
export function canUsePasskeys(): boolean {
  return typeof globalThis.PublicKeyCredential === 'function'
}

/** True where the suggestions of an input can hold passkeys. */
export async function canAutofillPasskeys(): Promise<boolean> {
  return (
    canUsePasskeys() && ((await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false)
  )
}

/** Has the browser make a passkey. */
export function createPasskey(optionsJSON: PasskeyOptions): Promise<Ceremony> {
  return perform(({ startRegistration }) => startRegistration({ optionsJSON }))
}

/** Has the browser answer with a passkey: in a dialog, or with `autofill` whenever one is picked in a field. */
export function answerWithPasskey(
  optionsJSON: PasskeyOptions,
  { autofill }: { autofill: boolean },
): Promise<Ceremony> {
  return perform(({ startAuthentication }) =>
    startAuthentication({ optionsJSON, useBrowserAutofill: autofill }),
  )
}

/** Ends the ceremony that is under way, if there is one. */
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

/** WebAuthn 3, 5.1.3 and 5.1.4. Browsers say `NotAllowedError` for a closed dialog and for a time-out alike. */
function codeOf(error: unknown): LocalCode {
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
  // biome-ignore lint/suspicious/noTsIgnore: the package may be there or not, and either is right
  // @ts-ignore: an optional peer
  return (await import('@simplewebauthn/browser')) as unknown as WebAuthn
}
