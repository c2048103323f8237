const notices: Record<string, string> = {
  expired: 'Your session ended. Sign in again and you return to where you were.',
  ended: 'You were signed out. If you cannot sign in again, contact support.',
  signed_out: 'You are signed out.',
  signed_out_here:
    'You are signed out here. We could not tell the sign-in service: there, this session may stay open until it ends by itself, and other devices stay signed in.',
  account_deleted:
    'This account was deleted in another window, and every device is signed out. Sign in to keep it.',
  password_reset: 'Your new password is saved. Sign in with it.',
  cookies:
    'You signed in, but your browser did not keep the cookies. Allow cookies for this site and sign in again.',
}

/** The text for a known code in the login page's address; nothing for any other input. */
export function loginNotice(code: unknown): string | null {
  return typeof code === 'string' && Object.hasOwn(notices, code) ? (notices[code] ?? null) : null
}
