/** A wait in words, such as `in 7 seconds`. */
export function waitInWords(seconds: number, language = 'en'): string {
  const whole = Math.max(1, Math.ceil(seconds))
  const words = new Intl.RelativeTimeFormat(language)
  return whole < 90 ? words.format(whole, 'second') : words.format(Math.round(whole / 60), 'minute')
}
