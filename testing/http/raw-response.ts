import { accessCookie, csrfCookie, refreshCookie } from '../session-cookies'
import type { RawResponse } from './parse-http-response'

/** All values of a header, in the order of the wire. */
export function headerValues({ headers }: RawResponse, name: string): string[] {
  return headers.flatMap(([one, value]) => (one.toLowerCase() === name ? [value] : []))
}

export function headerValue(response: RawResponse, name: string): string | null {
  const values = headerValues(response, name)
  return values.length === 0 ? null : values.join(', ')
}

/** Where a redirect leads, as seen from the app: path and query. */
export function redirectTarget(response: RawResponse): string {
  const { pathname, search } = new URL(headerValue(response, 'location') ?? '', 'http://localhost')
  return pathname + search
}

/** The session cookies that a response sets; an empty text means deleted. */
export function setSessionCookies(response: RawResponse): Record<string, string> {
  const pairs = headerValues(response, 'set-cookie').map((header) => {
    const [pair = ''] = header.split(';')
    const separator = pair.indexOf('=')
    return [pair.slice(0, separator), pair.slice(separator + 1)] as const
  })
  const names: readonly string[] = [accessCookie, refreshCookie, csrfCookie]
  return Object.fromEntries(pairs.filter(([name]) => names.includes(name)))
}
