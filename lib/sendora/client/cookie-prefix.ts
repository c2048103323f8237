/** One for the whole document: each app has its own. */
export let cookiePrefix = ''

export function setCookiePrefix(prefix: string): void {
  cookiePrefix = prefix
}
