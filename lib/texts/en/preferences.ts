/** Theme, language, time zone, and shortcuts, wherever they are set. */
export const preferences = {
  title: 'Preferences',
  hint: 'Kept in this browser. The language is also kept with your account.',
  saved: 'Your preferences are saved.',
  theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
  language: { label: 'Language', automatic: 'Automatic ({language})' },
  timeZone: {
    label: 'Time zone',
    automatic: 'Automatic ({zone})',
    hint: 'Used for all dates and times. It’s {time} there now.',
  },
  shortcuts: {
    label: 'Single-key shortcuts',
    hint: 'Press ? anywhere to see them. Turn them off if they get in the way of speech input.',
  },
  form: { submit: 'Save preferences', pending: 'Saving…' },
} as const
