import type { SendoraError } from '../errors/sendora-error'

/** One origin, several of them and patterns, or a function that knows. */
export type AppOrigin = string | readonly string[] | ((origin: string) => boolean)

/** The origins of an app: the only one, or those that a request may ask for. */
export type AppOrigins = {
  /** What was configured: equal values mean the same origins. */
  given: string | ((origin: string) => boolean)
  /** The only origin; `null`: each request asks for one. */
  only: string | null
  /** The first one without a pattern: where a page that was opened elsewhere belongs. `null`: none is known. */
  first: string | null
  isSecure: boolean
  /** Whether an origin, spelled as browsers do, is one of the app's. */
  has: (origin: string) => boolean
}

export type OriginRules = {
  /** Why an address over plain http isn't taken, or `null`. */
  httpProblem: (address: string) => string | null
  invalid: (problem: string, remedy: string) => SendoraError
  /** Whether a function's origins are https: it names none itself. */
  isSecureFunction: boolean
}

/**
 * Reads the option `appOrigin`.
 *
 * @throws SendoraError as `invalid` makes it
 */
export function readAppOrigins(given: AppOrigin, rules: OriginRules): AppOrigins {
  const { httpProblem, invalid, isSecureFunction } = rules
  if (typeof given === 'function') {
    const isOurs = (origin: string) => httpProblem(origin) === null && verdictOf(given, origin)
    return { given, only: null, first: null, isSecure: isSecureFunction, has: isOurs }
  }
  const entries: readonly unknown[] = typeof given === 'string' ? [given] : given
  if (!Array.isArray(entries) || entries.length === 0) {
    throw invalid('is empty or no list', 'Write an origin, a list of origins, or a function')
  }
  const origins = entries.map((entry) => readEntry(entry, rules))
  const secure = origins.filter((origin) => origin.startsWith('https:'))
  if (secure.length > 0 && secure.length < origins.length) {
    throw invalid(
      'has origins with http and with https',
      'Write origins of one scheme: it decides the names of the cookies',
    )
  }
  const first = origins.find((origin) => !origin.includes('*')) ?? null
  return {
    given: origins.join(', '),
    only: typeof given === 'string' ? first : null,
    first,
    isSecure: secure.length > 0,
    has: (origin) => origins.some((entry) => covers(entry, origin)),
  }
}

/** An origin, or a pattern of one, without the slash at its end. */
function readEntry(entry: unknown, { httpProblem, invalid }: OriginRules): string {
  const text = typeof entry === 'string' ? entry : ''
  const example = patternPattern.test(text) ? text.replace('*', 'any') : text
  const problem = originProblem(example) ?? httpProblem(example)
  if (problem === null) return text.replace(/\/$/, '')
  throw invalid(problem, 'Write scheme, host and port, without a path: https://app.example.com')
}

/** One whole label, in front of a domain: `*.com` would let in other people's. */
const patternPattern = /^https?:\/\/\*\.(?:(?:[^*./:]+\.)+[^*./:]+|localhost)(?::\d+)?\/?$/

/** `*` stands for exactly one label, as in the name of a certificate (RFC 9525, 6.3). */
function covers(entry: string, origin: string): boolean {
  const [start = '', end] = entry.split('*')
  if (end === undefined) return origin === entry
  const label = origin.slice(start.length, -end.length)
  return origin === start + label + end && /^[a-z0-9_-]{1,63}$/.test(label)
}

/** Not merely truthy: a promise would let every origin in. */
function verdictOf(isOurs: (origin: string) => unknown, origin: string): boolean {
  return isOurs(origin) === true
}

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
