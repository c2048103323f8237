import type { NextResponse } from 'next/server'
import { parseCookieHeader } from '../core/cookies/cookie-header'
import { isSessionCookie } from '../core/cookies/cookies'

/**
 * Next.js sets what `cookies()` of `next/headers` has collected in a gate as the one `Set-Cookie` of its answer, which
 * would drop a renewed session. Here it's added instead; but a session that the browser has, or is getting, isn't written
 * again: a handler that copies all cookies would take their attributes away.
 */
export function keepCookies(
  response: NextResponse,
  { sent, prefix }: { sent: string | null; prefix: string },
): NextResponse {
  const { headers } = response
  const known = [parseCookieHeader(sent), ...headers.getSetCookie().map(pairOf)]
  const isNew = (line: string) =>
    [...pairOf(line)].every(
      ([name, [value = '']]) =>
        !isSessionCookie(name, prefix) || !known.some((one) => one.get(name)?.includes(value)),
    )
  const set: (name: string, value: string | string[]) => void = (name, value) => {
    if (name.toLowerCase() !== 'set-cookie')
      return Headers.prototype.set.call(headers, name, `${value}`)
    for (const line of [value].flat()) if (isNew(line)) headers.append(name, line)
  }
  Object.defineProperty(headers, 'set', { value: set, configurable: true })
  return response
}

const pairOf = (line: string) => parseCookieHeader(line.split(';', 1)[0] ?? '')
