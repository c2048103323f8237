import { refusalSentence } from './sendora'

/** What can go wrong on the way to a provider and back, or before a session begins. */
const codes: ReadonlySet<unknown> = new Set([
  'ACCOUNT_LOCKED',
  'CREDENTIAL_IN_USE',
  'CROSS_ORIGIN',
  'LINK_OTHER_ACCOUNT',
  'RATE_LIMITED',
  'RATE_LIMIT_EXCEEDED',
  'SERVICE_UNAVAILABLE',
  'SINGLE_SIGN_ON_INVALID',
  'SOCIAL_DENIED',
  'SOCIAL_EMAIL_REQUIRED',
  'SOCIAL_LOGIN_INVALID',
  'VALIDATION_ERROR',
  'VISIT_MISSING',
])

/** The sentence for a known code in a page's address; nothing for any other input. */
export function signInProblem(code: unknown): string | null {
  return typeof code === 'string' && codes.has(code) ? refusalSentence(code, null) : null
}
