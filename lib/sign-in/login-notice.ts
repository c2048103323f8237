const notices: Record<string, string> = {
  expired: 'Your session ended. Sign in again and we’ll take you back to where you were.',
  ended: 'You were signed out. If you can’t sign in again, contact support.',
  signed_out: 'You’re signed out.',
  signed_out_here:
    'You’re signed out here. We couldn’t reach the sign-in service, so this session may stay open there until it expires. Your other devices stay signed in.',
  account_deleted:
    'This account was deleted in another window, and all devices are signed out. Sign in to restore it.',
  password_reset: 'Your new password is saved. Sign in with it.',
  cookies:
    'You signed in, but your browser didn’t keep the cookies. Allow cookies for this site and sign in again.',
}

/** The text for a known code in the sign-in page's address; `null` for any other input. */
export function loginNotice(code: unknown): string | null {
  return typeof code === 'string' && Object.hasOwn(notices, code) ? (notices[code] ?? null) : null
}
