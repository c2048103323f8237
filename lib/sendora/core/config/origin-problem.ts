/** What is wrong with the text of an origin, or `null`. */
export function originProblem(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null
  const isBare = url !== null && url.href === `${url.origin}/` && !/[*\\]/.test(value)
  if (!isBare || !/^https?:$/.test(url.protocol)) return 'is not an origin'
  return url.origin === value.replace(/\/$/, '') ? null : `is spelled ${url.origin} by browsers`
}

/** What is wrong with the text of an address, or `null`. */
export function addressProblem(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null
  return url !== null && /^https?:$/.test(url.protocol) ? null : 'is not an address'
}

/** Where plain http is taken: `true` outside production, `'production'` everywhere. */
export type AllowInsecureHttp = boolean | 'production'

/** Why an address over plain http isn't taken, or `null`. Nothing leaves the machine on the way to a loopback host. */
export function httpProblem(
  address: string,
  allow: AllowInsecureHttp,
  isProduction: boolean,
): string | null {
  const { protocol, hostname } = new URL(address)
  if (protocol === 'https:' || isLoopback(hostname)) return null
  if (allow === 'production' || (allow && !isProduction)) return null
  if (!allow) {
    return 'must be https, or http on localhost or 127.0.0.1; allowInsecureHttp takes http elsewhere, unencrypted'
  }
  return "must be https in production, where allowInsecureHttp has to be 'production' to take http, unencrypted"
}

/** Names below `localhost` never leave the machine either (RFC 6761, 6.3). */
function isLoopback(hostname: string): boolean {
  return /^(.+\.)?localhost$/.test(hostname) || hostname === '127.0.0.1' || hostname === '[::1]'
}
