const ssoSentences: Record<string, string> = {
  access_denied: 'You didn’t allow it at your organization, so nothing changed.',
  email_required:
    'Your organization didn’t share a confirmed email address. Contact your administrator.',
  account_locked: 'This account is locked. Contact support to unlock it.',
}

/** The sentence for the error code of a single sign-on. */
export function ssoProblem(code: string): string {
  const known = Object.hasOwn(ssoSentences, code) ? ssoSentences[code] : undefined
  return known ?? 'Your organization didn’t confirm this sign-in. Start again.'
}
