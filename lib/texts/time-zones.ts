/** What a person chose. Without it, dates follow the browser. */
export const timeZoneCookie = 'sendora_time_zone'

/** What the browser says about itself (`BrowserTimeZone`). A guess: it's written without asking. */
export const browserTimeZoneCookie = 'sendora_browser_time_zone'

export const defaultTimeZone = 'UTC'

/** A cookie or form value as a time zone that `Intl` knows, such as `Europe/Berlin`, or null. */
export function readTimeZone(input: unknown): string | null {
  // An offset such as `+01:00` also passes `Intl`, but names no place that changes its clocks.
  if (typeof input !== 'string' || !/^[A-Za-z][\w+/-]{1,40}$/.test(input)) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: input }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
