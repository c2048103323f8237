import { refusalSentence } from './sendora'

// The code itself is never shown: anybody can write one into an address.

/** The sentence for the code in a page's address; `null` without one. */
export function signInProblem(code: unknown): string | null {
  return typeof code === 'string' && code !== '' ? refusalSentence(code, null) : null
}

const ssoSentences: Record<string, string> = {
  access_denied: 'You did not allow it at your organisation, so nothing has changed.',
  email_required:
    'Your organisation did not share a confirmed email address. Ask whoever runs its single sign-on.',
  account_locked: 'This account is locked. Contact support to unlock it.',
}

/** The sentence for the code that single sign-on ended with. */
export function ssoProblem(code: string): string {
  const known = Object.hasOwn(ssoSentences, code) ? ssoSentences[code] : undefined
  return known ?? 'Your organisation did not confirm this sign-in. Start again.'
}
