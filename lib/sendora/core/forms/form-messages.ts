/** What forms say beside a field, by the problem. `{email}` is the account's own. */
export const fieldMessages = {
  EMAIL_EMPTY: 'Enter your email address.',
  EMAIL_MALFORMED: 'Enter one email address, like you@example.com.',
  EMAIL_UNLIKE: 'Type {email} to confirm.',
  PASSWORD_EMPTY: 'Enter your password.',
  PASSWORD_CHARACTER: 'This password contains a character that can’t be used.',
  PASSWORD_TOO_LONG: 'This password is too long.',
  PASSWORD_WRONG: 'That’s not your password.',
  CURRENT_PASSWORD_WRONG: 'That’s not your current password.',
  NEW_PASSWORD_EMPTY: 'Choose a password.',
  NEW_PASSWORD_TOO_SHORT: 'Use at least 8 characters.',
  NEW_PASSWORD_TOO_LONG: 'Use at most 128 characters.',
  NEW_PASSWORD_TOO_COMMON: 'Too many people use this password. Choose another one.',
  NEW_PASSWORD_REFUSED: 'This password can’t be used. Choose another one.',
  CODE_EMPTY: 'Enter the code.',
  CODE_MALFORMED: 'Enter the six-digit code.',
  CODE_ALSO: 'Also enter the code from your authenticator app.',
  NAME_TOO_LONG: 'Use at most 80 characters.',
  NAME_CHARACTER: 'This name contains a character that can’t be used.',
  NAME_REFUSED: 'This name can’t be used. Choose another one.',
} as const

/** What `stateMessage` says of a form. */
export const formMessages = {
  invalid: 'Check the form and try again.',
  sent: 'Check your email: a message is on its way.',
  sentTo: 'If {email} has an account, an email is on its way.',
  done: 'Done.',
  confirmAccount: 'This link signs you in as {email}. Continue only if that’s your account.',
  switchAccount:
    'You’re signed in as {signedInAs}, and this link is for {email}. Switch to that account?',
  signInAgain: 'To confirm it’s you, sign in again.',
  enterPassword: 'To confirm it’s you, enter your password.',
  enterPasswordAndCode: 'To confirm it’s you, enter your password and a code.',
} as const
