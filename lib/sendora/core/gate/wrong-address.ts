import type { OriginText } from '../events'

type Sent = Pick<Headers, 'get'>

/** To the gate, from a server that gives every request the app's own `Host`: the one that was sent. */
export const sentHostHeaderName = 'x-sendora-sent-host'

/**
 * Where the page that posts was opened, if it is one of this app at an address that isn't the app's; or `null` for a page
 * of another site. A hint for sentences and logs, never for decisions.
 */
export function openedAt(headers: Sent): OriginText | null {
  const origin = headers.get('origin') ?? ''
  const url = URL.canParse(origin) ? new URL(origin) : null
  if (url === null || !isOrigin(origin) || url.origin !== origin) return null
  // The browser says so, or it posts to the very host that its page is from.
  const isOurs = headers.get('sec-fetch-site') === 'same-origin' || url.host === askedHost(headers)
  return isOurs ? origin : null
}

/**
 * Where a page was asked for, if that isn't the app's address; or `null`. For development: a proxy that rewrites `Host` in
 * front of an https origin would be asked again and again.
 */
export function askedElsewhere(headers: Sent, appOrigin: string): OriginText | null {
  const { protocol, host } = new URL(appOrigin)
  const asked = askedHost(headers)
  const isSecure = headers.get('x-forwarded-proto') === 'https'
  if (asked === null || asked === host || (isSecure && protocol === 'https:')) return null
  return `${isSecure ? 'https' : 'http'}://${asked}`
}

function isOrigin(text: string): text is OriginText {
  return /^https?:\/\//.test(text)
}

function askedHost(headers: Sent): string | null {
  const names = [sentHostHeaderName, 'x-forwarded-host', 'host']
  return names.map((name) => headers.get(name)).find((host) => host !== null) ?? null
}
