const sentences: Record<string, string> = {
  access_denied: 'You did not allow it at your organisation, so nothing has changed.',
  email_required:
    'Your organisation did not share a confirmed email address. Ask whoever runs its single sign-on.',
  account_locked: 'This account is locked. Contact support to unlock it.',
}

/** Words for the code that single sign-on ended with. The code itself is never shown: anybody can write one. */
export function describeHandOffError(code: string): string {
  const known = Object.hasOwn(sentences, code) ? sentences[code] : undefined
  return known ?? 'Your organisation did not confirm this sign-in. Start again.'
}
