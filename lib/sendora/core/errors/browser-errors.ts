import { badPathText, malformedText, serviceUnavailableSentence } from './gate-messages'

/** Refusals that client parts notice themselves: the only sentences of errors that are part of a page. */
export const browserErrors = {
  CROSS_ORIGIN: 'This form was sent from another site. Reload the page and try again.',
  WRONG_ADDRESS:
    'You opened this page at the wrong address. Go to the site’s own address and try again.',
  ADDRESS_MALFORMED: badPathText,
  BODY_MALFORMED: malformedText,
  PAYLOAD_TOO_LARGE:
    'That’s too much to send at once. Choose a smaller file, or shorten what you wrote.',
  SERVICE_UNAVAILABLE: serviceUnavailableSentence,
  ACTION_FAILED:
    'Something went wrong on our side. Your input is still here: try again, or reload the page.',
  ANSWER_UNREADABLE:
    'Your request didn’t go through. Your input is still here, so try again. If it keeps happening, send less at once or use another network.',
  PAGE_OUTDATED:
    'This site has just been updated, so nothing was sent. What you typed is still here: send it again.',
  PASSKEY_UNSUPPORTED: 'This browser or device can’t use a passkey here.',
  PASSKEY_CANCELLED: 'The passkey wasn’t used, and nothing has changed. You can try again.',
  PASSKEY_EXISTS: 'This device already has a passkey for this account.',
} as const

export type BrowserCode = keyof typeof browserErrors

/** The sentence for people: the app's own, if it has one. */
export function browserSentence(
  code: BrowserCode,
  own: Partial<Record<BrowserCode, string>> | undefined,
): string {
  return own?.[code] ?? browserErrors[code]
}
