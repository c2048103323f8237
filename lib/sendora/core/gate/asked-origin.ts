import type { RequestConfig, SendoraConfig } from '../config/options'

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
