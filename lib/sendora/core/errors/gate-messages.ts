import { hasSendoraCode, serviceUnavailableText } from './sendora-error'

export const serviceUnavailableSentence =
  'We can’t reach the sign-in service. Nothing is lost; try again in a moment.'

const blockedBeginning = 'This request didn’t come from a page of '

export function blockedText(appOrigin: string): string {
  return `${blockedBeginning}${appOrigin}.`
}

const wrongAddressBeginning = 'This site’s address is '

/** @param appOrigin `null` where only a pattern or a function knows the right address */
export function wrongAddressText(appOrigin: string | null): string {
  const rest =
    appOrigin === null
      ? 'different from the one you opened. Check it and try again.'
      : `${appOrigin}. Open the page there and try again.`
  return wrongAddressBeginning + rest
}

export const malformedText = 'Part of this form didn’t arrive, so nothing was saved. Send it again.'

export const badPathText = 'This address isn’t valid. Check it for typos.'

const tooLargeBeginning = 'This is too much to send at once. Send less than '

export function tooLargeText(mostBytes: number): string {
  return `${tooLargeBeginning}${sizeInWords(mostBytes)}.`
}

/** A size such as `1 MB`, never more than it is. */
export function sizeInWords(bytes: number): string {
  const [unit, name] = bytes < 1_048_576 ? [1_024, 'KB'] : [1_048_576, 'MB']
  return `${Math.floor((bytes / unit) * 10) / 10} ${name}`
}

/** What the gate says to an action, to be shown as it is, by the beginning of its text. */
const refusals = [
  [blockedBeginning, 'CROSS_ORIGIN'],
  [wrongAddressBeginning, 'WRONG_ADDRESS'],
  [tooLargeBeginning, 'PAYLOAD_TOO_LARGE'],
  [malformedText, 'BODY_MALFORMED'],
  [badPathText, 'ADDRESS_MALFORMED'],
] as const

export type GateCode = (typeof refusals)[number][1]

/** Why the gate refused an action. Next's client makes the gate's text the message of an error. */
export function gateCode(error: unknown): GateCode | null {
  const message = error instanceof Error ? error.message : ''
  return refusals.find(([beginning]) => message.startsWith(beginning))?.[1] ?? null
}

/** True for an action that the gate refused because of where it came from. */
export function isBlocked(error: unknown): boolean {
  const code = gateCode(error)
  return code === 'CROSS_ORIGIN' || code === 'WRONG_ADDRESS'
}

/** True for an action that this deployment doesn't have: the page is from before it. The words are Next's. */
export function isPageOutdated(error: unknown): boolean {
  return error instanceof Error && error.name === 'UnrecognizedActionError'
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
