import { hasSendoraCode } from './sendora-error'

/** What a person reads when the service gives no answer. */
export const serviceUnavailableSentence =
  'We can’t reach the sign-in service. Nothing is lost; try again in a moment.'

/** What the gate answers an action in its place. Next's client makes it the message of an error. */
export const serviceUnavailableText =
  'The sign-in service cannot be reached. You are still signed in; try again shortly.'

const beginning = 'This request did not come from a page of '

/** What the gate answers to a request from another site. Next's client makes it the message of an error. */
export function blockedText(appOrigin: string): string {
  return `${beginning}${appOrigin}.`
}

/** True for an action that the gate has refused as coming from another site. */
export function isBlocked(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith(beginning)
}

/**
 * True for an error that means: the service, or this app, could not be reached, and nobody is signed out. For error
 * boundaries, which see an action's failure only as far as Next lets it through.
 */
export function isServiceUnavailable(error: unknown): boolean {
  if (hasSendoraCode(error, 'service_unavailable')) return true
  return error instanceof Error && error.message === serviceUnavailableText
}

/**
 * True for an error that means: a verified session is demanded, and this app only decodes them. For error boundaries:
 * nothing that a visitor does helps, `SENDORA_JWKS_URL` does.
 */
export function isUnverified(error: unknown): boolean {
  return hasSendoraCode(error, 'verification_required')
}
