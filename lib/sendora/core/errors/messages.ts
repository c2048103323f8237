/** What a page says about its own session. `{wait}` is a wait such as `in 7 seconds`. */
export const sessionMessages = {
  renewing: 'Renewing your session',
  continue: 'Continue',
  offline: 'You seem to be offline. You’re still signed in; try again when you’re back online.',
  unavailable: 'We can’t reach the sign-in service. You’re still signed in; try again in a moment.',
  unavailableUntil: 'We can’t reach the sign-in service. You’re still signed in; try again {wait}.',
  unverifiable: 'Your session can’t be verified right now.',
  blocked: 'Your browser sent a request we can’t accept. Reload the page.',
  exhausted:
    'Your session was renewed, but this page still can’t use it. Your browser may be blocking cookies.',
  ended: 'Your session has ended.',
  retry: 'Try again',
  signIn: 'Sign in again',
} as const

/** A sentence with its values in the places of their names: `{wait}`. */
export function fillIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  )
}

/** A wait in words, such as `in 7 seconds`. */
export function waitInWords(seconds: number, language = 'en'): string {
  const whole = Math.max(1, Math.ceil(seconds))
  const words = new Intl.RelativeTimeFormat(language)
  return whole < 90 ? words.format(whole, 'second') : words.format(Math.round(whole / 60), 'minute')
}
