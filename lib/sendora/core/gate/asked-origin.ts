import type { RequestConfig, SendoraConfig } from '../config/options'
import type { OriginText } from '../events'

/** The configuration at the origin that a request asks for; `null` if that's none of the app's. */
export function atAskedOrigin(
  config: SendoraConfig,
  headers: Pick<Headers, 'get'>,
): RequestConfig | null {
  if (config.appOrigin !== null) return config as RequestConfig
  const appOrigin = askedOrigin(config, headers)
  return appOrigin === null ? null : { ...config, appOrigin }
}

/**
 * The origin that a request asks for, if it's one of the app's. Host headers are anyone's word: they choose among the
 * app's own origins, and never name another (security: several origins).
 */
function askedOrigin(
  { appOrigins, trustForwardedHeaders }: SendoraConfig,
  headers: Pick<Headers, 'get'>,
): string | null {
  const scheme = appOrigins.isSecure ? 'https' : 'http'
  const forwardedHost = trustForwardedHeaders ? headers.get('x-forwarded-host') : null
  const forwardedScheme = trustForwardedHeaders ? headers.get('x-forwarded-proto') : null
  if (forwardedScheme !== null && forwardedScheme !== scheme) return null
  const origin = originAt(scheme, forwardedHost ?? headers.get('host') ?? '')
  return origin !== null && appOrigins.has(origin) ? origin : null
}

/** A host name, IPv4 or IPv6 address, and a port: no user, no path, no list, no dot at the end. */
const hostPattern = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::[1-9]\d{0,4})?$/i

/** In the spelling of browsers: lower case, without the scheme's own port. */
function originAt(scheme: string, host: string): string | null {
  const text = `${scheme}://${host}`
  return host.length <= 261 && hostPattern.test(host) && URL.canParse(text)
    ? new URL(text).origin
    : null
}

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
