import type { Texts } from '../texts/server'

const notices = [
  'expired',
  'ended',
  'signed_out',
  'signed_out_here',
  'account_deleted',
  'password_reset',
  'cookies',
] as const

/** The text for a known code in the sign-in page's address; `null` for any other input. */
export function loginNotice(code: unknown, t: Texts<'signIn'>): string | null {
  const known = notices.find((notice) => notice === code)
  return known ? t(`notice.${known}`) : null
}
