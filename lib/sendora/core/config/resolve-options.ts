import { cookieNames } from '../cookies/cookies'
import { optionInvalid, required, SendoraError } from '../errors/sendora-error'
import type { BodyLimits } from '../gate/body-rules'
import { strictTransportSecurity } from '../gate/headers'
import type { AppOrigins } from './app-origins'
import type {
  Environment,
  LoadVerifier,
  SendoraConfig,
  SendoraDefinition,
  SendoraOptions,
} from './options'
import { projectOf, publicKeyProblem, resolveAddresses, resolvePaths } from './resolve-addresses'

/**
 * Fills in what the definition leaves open, from the environment and the defaults, and checks every value.
 *
 * @throws SendoraError `option_invalid`, naming the option, or `verifier_missing`
 */
export function resolveOptions(
  options: SendoraDefinition,
  environment: Environment,
): SendoraConfig {
  const givenKey = options.publicKey ?? environment.publicKey
  const publicKey = required('publicKey', givenKey, 'NEXT_PUBLIC_SENDORA_KEY')
  const keyProblem = publicKeyProblem(publicKey)
  if (keyProblem) throw optionInvalid('publicKey', keyProblem, 'Use the publishable key (pk_…)')

  const { apiUrl, jwksUrl, appOrigins, allowInsecureHttp } = resolveAddresses(options, environment)
  const cookies = {
    isSecure: appOrigins.isSecure,
    maxAgeSeconds: amount(options, 'refreshTokenMaxAgeSeconds', 2_592_000),
    prefix: resolveCookiePrefix(options.cookiePrefix ?? environment.cookiePrefix),
    domain: resolveCookieDomain(options, appOrigins),
  }
  const { loginPaths, loginPath, encodedPaths, ...paths } = resolvePaths(options)
  const resolved = {
    publicKey,
    apiUrl,
    trustForwardedHeaders: options.trustForwardedHeaders ?? false,
    allowInsecureHttp,
    issuer: options.issuer ?? apiUrl,
    audience: options.audience ?? environment.audience ?? projectOf(publicKey),
    ...paths,
    strictTransportSecurity: transportSecurity(options),
    maxAccessTokenLifetimeSeconds: amount(options, 'maxAccessTokenLifetimeSeconds', 86_400),
    clockToleranceSeconds: amount(options, 'clockToleranceSeconds', 90, 0),
    timeoutMs: amount(options, 'timeoutMs', 5_000),
    maxBodyBytes: bodyLimits(options.maxBodyBytes ?? {}),
  }
  const named = {
    ...resolved,
    appOrigin: appOrigins.given,
    jwksUrl,
    loginPath: Object.keys(loginPaths).length > 1 ? loginPaths : loginPath,
    encodedPaths: encodedPaths.map((parts) => `/${parts.join('/')}`),
    cookiePrefix: cookies.prefix,
    cookieDomain: cookies.domain,
    refreshTokenMaxAgeSeconds: cookies.maxAgeSeconds,
  }
  const unknown = Object.keys(options).find(
    (name) => !Object.hasOwn(named, name) && !unnamed.has(name),
  )
  if (unknown !== undefined) {
    throw optionInvalid(unknown, 'does not exist', 'Remove it, or correct its spelling')
  }
  return Object.freeze({
    ...resolved,
    loginPaths,
    loginPath,
    encodedPaths,
    appOrigin: appOrigins.only,
    appOrigins,
    verification: jwksUrl === null ? null : { jwksUrl, loadVerifier: verifierOf(options) },
    sharedRotation: options.sharedRotation ?? null,
    cookies,
    cookieNames: cookieNames(cookies),
    fetch: options.fetch ?? currentFetch,
    nowMs: options.nowMs ?? Date.now,
    elapsedMs: options.nowMs ?? (() => performance.now()),
    named,
  })
}

/** Options that may differ from entry to entry. */
const unnamed = new Set(['fetch', 'nowMs', 'verifier', 'sharedRotation'])

/** @throws SendoraError `option_invalid` */
export function resolveCookiePrefix(prefix = ''): string {
  if (prefix === '' || /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/.test(prefix)) return prefix
  const remedy = 'Write up to 32 letters, digits, "-" and "_", with a letter or digit first'
  throw optionInvalid('cookiePrefix', "can't begin the name of a cookie", remedy)
}

/** Browsers drop a cookie for a domain that the host isn't in. */
function resolveCookieDomain({ cookieDomain: domain }: SendoraDefinition, origins: AppOrigins) {
  if (domain === undefined) return null
  if (!/^(?=.{1,253}$)([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(domain)) {
    throw optionInvalid('cookieDomain', 'is not a domain', 'Write it without a scheme: example.com')
  }
  const { given } = origins
  const isIn = (origin: string) => `.${origin.split('//')[1]?.split(':')[0]}`.endsWith(`.${domain}`)
  if (typeof given === 'function' || given.split(', ').every(isIn)) return domain
  throw optionInvalid(
    'cookieDomain',
    'has an appOrigin outside it',
    'Write the domain of all origins',
  )
}

function transportSecurity({ strictTransportSecurity: value }: SendoraDefinition): string | false {
  if (value === undefined) return strictTransportSecurity
  if (value === false || /^max-age=\d+(; includeSubDomains)?(; preload)?$/.test(value)) return value
  throw optionInvalid(
    'strictTransportSecurity',
    'is not a value of that header',
    'Write max-age=63072000, with "; includeSubDomains" if all subdomains are https, or false',
  )
}

function verifierOf({ verifier }: SendoraDefinition): LoadVerifier {
  if (verifier) return verifier
  throw new SendoraError(
    'verifier_missing',
    'SENDORA_JWKS_URL (or the option "jwksUrl") asks for verified sessions, but the configuration has no verifier. ' +
      "Write verifier: () => import('./verify') in lib/sendora/config.ts, or remove the address to work with decoded sessions.",
  )
}

type Numbers = Pick<
  SendoraOptions,
  | 'refreshTokenMaxAgeSeconds'
  | 'maxAccessTokenLifetimeSeconds'
  | 'clockToleranceSeconds'
  | 'timeoutMs'
>

/** A number above 0, or at `least` this one. */
function amount(options: Numbers, name: keyof Numbers, byDefault: number, least?: number): number {
  const value = options[name] ?? byDefault
  if (Number.isFinite(value) && (value > 0 || value === least)) return value
  const remedy = least === undefined ? 'Write a number above 0' : `Write ${least} or more`
  throw optionInvalid(name, 'is out of range, or not a number', remedy)
}

/**
 * 1 MB is Next's own limit for server actions; 9 MB leaves room below `proxyClientMaxBodySize`, where Next cuts the copy
 * that the gate counts, and the body that a handler reads (gate: bodies).
 */
export const defaultBodyLimits: BodyLimits = { pages: 1_048_576, api: 9_437_184 }

function bodyLimits(given: Partial<BodyLimits>): BodyLimits {
  const limits = { ...defaultBodyLimits, ...given }
  const isLimit = (bytes: number) => Number.isSafeInteger(bytes) && bytes > 0
  const isComplete = Object.keys(limits).length === 2 && Object.values(limits).every(isLimit)
  if (isComplete) return Object.freeze(limits)
  throw optionInvalid(
    'maxBodyBytes',
    'is not two sizes',
    'Write { pages, api }, each in whole bytes',
  )
}

/** The `fetch` of each call's moment: what watches or mocks it (MSW, tracing) may be installed after the gate is made. */
const currentFetch: typeof fetch = (input, init) => globalThis.fetch(input, init)
