export const admin = {
  title: 'Admin',
  lead: 'Who did what. For accounts with the admin role.',
  signOut: {
    title: 'Sign out a user',
    hint: 'Ends all of their sessions. They can sign in again.',
    email: 'Account email',
    submit: 'Sign out everywhere',
    question: 'Sign out {email} everywhere?',
    questionText: 'To continue, check the box.',
    confirm: 'Yes, sign out',
    cancel: 'Cancel',
    pending: 'Signing out…',
    done: '{email} is signed out everywhere.',
    invalid: 'Enter one email address, like you@example.com.',
    unknown: 'No account uses this email.',
  },
  log: {
    title: 'Audit log',
    hint: 'The last 100 entries, newest first',
    deleted: 'Deleted account',
  },
} as const
