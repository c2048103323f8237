/** A wait in words, such as `in 7 seconds`. */
export function waitInWords(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds))
  if (whole < 90) return whole === 1 ? 'in 1 second' : `in ${whole} seconds`
  return `in ${Math.round(whole / 60)} minutes`
}
