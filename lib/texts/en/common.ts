/** Texts that more than one section needs. */
export const common = {
  productName: 'Sendora reference app',
  description:
    'A dashboard starter for Sendora Cloud, with sessions guarded, refreshed, and read on the server.',
  skipToContent: 'Skip to content',
  unknown: 'unknown',
  justNow: 'just now',
  resendIn: 'You can resend {wait}.',
  shared: {
    working: 'Working…',
    copied: 'Copied',
    checkFields: 'Check the fields marked below and try again.',
    checkBox: 'Check the box to continue.',
    email: 'Email',
    code: 'Code',
    newPassword: 'New password',
    newPasswordHint: 'At least 8 characters. Common passwords are refused; a short phrase works.',
    yourPassword: 'Your password',
    stepUpTitle: 'Confirm it’s you',
    stepUpWhy: 'This changes how your account is protected, and you signed in a while ago.',
    stepUpWhySignIn:
      'You signed in a while ago. Sign in again and you’ll return here. Everything you typed is kept, except passwords.',
    stepUpCodeHint:
      'From your authenticator app. You can also use a recovery code; each works once.',
    signInAgain: 'Sign in again',
  },
} as const
