/** Language, time zone, theme, and shortcuts, wherever they are set. */
export const preferences = {
  language: { label: 'Language' },
} as const
