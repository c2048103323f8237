import { hasSendoraCode } from './sendora-error'

export const serviceUnavailableSentence =
  'We can’t reach the sign-in service. Nothing is lost; try again in a moment.'

/** The gate's answer to an action. Next's client makes it the message of an error. */
export const serviceUnavailableText =
  'The sign-in service can’t be reached. You’re still signed in; try again shortly.'

const beginning = 'This request didn’t come from a page of '

export function blockedText(appOrigin: string): string {
  return `${beginning}${appOrigin}.`
}

export const malformedText = 'This form arrived incomplete. Send it again.'

const tooLargeBeginning = 'This is too much to send at once. Send less than '

export function tooLargeText(mostBytes: number): string {
  return `${tooLargeBeginning}${sizeInWords(mostBytes)}.`
}

/** A size such as `1 MB`, never more than it is. */
function sizeInWords(bytes: number): string {
  const [unit, name] = bytes < 1_048_576 ? [1_024, 'KB'] : [1_048_576, 'MB']
  return `${Math.floor((bytes / unit) * 10) / 10} ${name}`
}

/** True for an action that the gate refused because it came from another site. */
export function isBlocked(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith(beginning)
}

/**
 * True for an error that means: the service couldn't be reached, and no one is signed out. For error boundaries, which
 * see no more of an action's failure than Next lets through.
 */
export function isServiceUnavailable(error: unknown): boolean {
  if (hasSendoraCode(error, 'service_unavailable')) return true
  return error instanceof Error && error.message === serviceUnavailableText
}

/**
 * True for an error that means: a verified session is required, but this app only decodes them. For error boundaries:
 * only `SENDORA_JWKS_URL` helps, nothing that the visitor does.
 */
export function isUnverified(error: unknown): boolean {
  return hasSendoraCode(error, 'verification_required')
}
