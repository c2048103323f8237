const notices: Record<string, string> = {
  expired: 'Your session ended. Sign in again and you return to where you were.',
  revoked: 'This session was ended elsewhere. Sign in again to go on.',
  signed_out: 'You are signed out.',
  session_required: 'Sign in to see that page.',
  mfa_expired: 'The code step took too long. Sign in again.',
  cookies: 'Your browser did not keep the session cookies. Allow cookies for this site.',
}

/** The text for a known code in the login page's address; nothing for any other input. */
export function loginNotice(code: unknown): string | null {
  return typeof code === 'string' && Object.hasOwn(notices, code) ? (notices[code] ?? null) : null
}
