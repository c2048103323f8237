/** What fits a cookie beside the rest, once it is escaped. */
const maxLength = 2_000

/** An address for a cookie that remembers where to go, or the empty text: a cookie that is too long would be lost. */
export function keptReturnTo(returnTo: string): string {
  return encodeURIComponent(returnTo).length <= maxLength ? returnTo : ''
}
