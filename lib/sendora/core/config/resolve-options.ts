import { cookieNames } from '../cookies/cookies'
import { environmentInvalid, optionInvalid, SendoraError } from '../errors/sendora-error'
import { type BodyLimits, defaultBodyLimits } from '../gate/body-rules'
import { strictTransportSecurity } from '../gate/headers'
import type { Pattern } from '../paths/canonical-path'
import { parsePattern } from '../paths/path-rules'
import { type AppOrigins, readAppOrigins } from './app-origins'
import type {
  ConfiguredPaths,
  Environment,
  LoadVerifier,
  SendoraConfig,
  SendoraDefinition,
  SendoraOptions,
} from './options'
import { addressProblem, httpProblem, originProblem } from './origin-problem'

/** Where the configuration keeps each option that says how this app is set up. Clock and `fetch` don't. */
export const configured: Readonly<
  Record<Exclude<keyof SendoraOptions, 'fetch' | 'nowMs'>, (config: SendoraConfig) => unknown>
> = {
  publicKey: (config) => config.publicKey,
  apiUrl: (config) => config.apiUrl,
  appOrigin: (config) => config.appOrigins.given,
  trustForwardedHeaders: (config) => config.trustForwardedHeaders,
  allowInsecureHttp: (config) => config.allowInsecureHttp,
  jwksUrl: (config) => config.verification?.jwksUrl,
  issuer: (config) => config.issuer,
  audience: (config) => config.audience,
  basePath: (config) => config.basePath,
  loginPath: ({ loginPath, loginPaths }) =>
    [loginPath, ...Object.entries(loginPaths).filter(([start]) => start !== '/')].join(' '),
  afterSignInPath: (config) => config.afterSignInPath,
  mfaPath: (config) => config.mfaPath,
  cookiePrefix: (config) => config.cookies.prefix,
  cookieDomain: (config) => config.cookies.domain ?? undefined,
  strictTransportSecurity: (config) => config.strictTransportSecurity,
  encodedPaths: ({ encodedPaths }) => encodedPaths.map((parts) => `/${parts.join('/')}`).join(),
  refreshTokenMaxAgeSeconds: (config) => config.cookies.maxAgeSeconds,
  maxAccessTokenLifetimeSeconds: (config) => config.maxAccessTokenLifetimeSeconds,
  clockToleranceSeconds: (config) => config.clockToleranceSeconds,
  timeoutMs: (config) => config.timeoutMs,
  maxBodyBytes: ({ maxBodyBytes: { pages, api } }) => `pages ${pages}, api ${api}`,
}

const others = [
  'fetch',
  'nowMs',
  'verifier',
  'sharedRotation',
] satisfies (keyof SendoraDefinition)[]

function isOption(name: string): boolean {
  return Object.hasOwn(configured, name) || others.some((other) => other === name)
}

/**
 * Fills in what the definition leaves open, from the environment and the defaults, and checks every value.
 *
 * @throws SendoraError `option_invalid`, naming the option, or `verifier_missing`
 */
export function resolveOptions(
  options: SendoraDefinition,
  environment: Environment,
): SendoraConfig {
  const unknown = Object.keys(options).find((name) => !isOption(name))
  if (unknown !== undefined) {
    throw optionInvalid(unknown, 'does not exist', 'Remove it, or correct its spelling')
  }
  const givenKey = options.publicKey ?? environment.publicKey
  const publicKey = required('publicKey', givenKey, 'NEXT_PUBLIC_SENDORA_KEY')
  const keyProblem = publicKeyProblem(publicKey)
  if (keyProblem) throw optionInvalid('publicKey', keyProblem, 'Use the publishable key (pk_…)')

  const { apiUrl, jwksUrl, appOrigins, allowInsecureHttp } = resolveAddresses(options, environment)
  const cookies = {
    isSecure: appOrigins.isSecure,
    maxAgeSeconds: positive(options, 'refreshTokenMaxAgeSeconds', 2_592_000),
    prefix: resolveCookiePrefix(options.cookiePrefix ?? environment.cookiePrefix),
    domain: cookieDomain(options, appOrigins),
  }
  return Object.freeze({
    publicKey,
    apiUrl,
    appOrigin: appOrigins.only,
    appOrigins,
    trustForwardedHeaders: options.trustForwardedHeaders ?? false,
    allowInsecureHttp,
    verification: jwksUrl === null ? null : { jwksUrl, loadVerifier: verifierOf(options) },
    sharedRotation: options.sharedRotation ?? null,
    issuer: options.issuer ?? apiUrl,
    audience: options.audience ?? environment.audience ?? projectOf(publicKey),
    ...resolvePaths(options),
    cookies,
    cookieNames: cookieNames(cookies),
    strictTransportSecurity: transportSecurity(options),
    maxAccessTokenLifetimeSeconds: positive(options, 'maxAccessTokenLifetimeSeconds', 86_400),
    clockToleranceSeconds: notNegative(options, 'clockToleranceSeconds', 90),
    timeoutMs: positive(options, 'timeoutMs', 5_000),
    maxBodyBytes: bodyLimits(options.maxBodyBytes ?? {}),
    fetch: options.fetch ?? currentFetch,
    nowMs: options.nowMs ?? Date.now,
    elapsedMs: options.nowMs ?? (() => performance.now()),
  })
}

export function resolvePaths({
  basePath = '',
  loginPath = '/login',
  mfaPath = '/mfa',
  afterSignInPath = '/dashboard',
  encodedPaths = [],
}: SendoraDefinition): ConfiguredPaths {
  return {
    basePath: basePathOption(basePath),
    ...resolveLoginPaths(loginPath),
    mfaPath: pathOption('mfaPath', mfaPath),
    afterSignInPath: pathOption('afterSignInPath', afterSignInPath),
    encodedPaths: encodedPaths.map(encodedOption),
  }
}

/** @throws SendoraError `option_invalid` */
export function resolveCookiePrefix(prefix = ''): string {
  if (prefix === '' || /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/.test(prefix)) return prefix
  const remedy = 'Write up to 32 letters, digits, "-" and "_", with a letter or digit first'
  throw optionInvalid('cookiePrefix', "can't begin the name of a cookie", remedy)
}

/** Browsers drop a cookie for a domain that the host isn't in. */
function cookieDomain({ cookieDomain: domain }: SendoraDefinition, origins: AppOrigins) {
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

function resolveLoginPaths(given: string | Readonly<Record<string, string>>) {
  const pages = typeof given === 'string' ? { '/': given } : given
  const named = Object.entries(pages).map(
    ([part, page]) => [pathOption('loginPath', part), pathOption('loginPath', page)] as const,
  )
  const loginPaths = Object.fromEntries(named)
  const loginPath = loginPaths['/']
  if (loginPath !== undefined) return { loginPath, loginPaths }
  throw optionInvalid('loginPath', 'has no page for "/"', 'Name the one for the rest of the app')
}

/** [design] The audience of a project's tokens, taken from its key (contract: access token). */
function projectOf(publicKey: string): string {
  return publicKey.replace(/^pk_(dev|staging|prod|live)_/, '')
}

function resolveAddresses(options: SendoraDefinition, environment: Environment) {
  const { allowInsecureHttp = environment.allowInsecureHttp } = options
  const httpRule = (address: string) =>
    httpProblem(address, allowInsecureHttp, environment.isProduction)
  const invalid = (option: keyof typeof addresses) => (problem: string, remedy: string) => {
    const [variable, example] = addresses[option]
    return options[option] === undefined
      ? environmentInvalid(variable, problem, example)
      : optionInvalid(option, problem, remedy)
  }
  const apiUrl = options.apiUrl ?? environment.apiUrl
  const apiProblem = originProblem(apiUrl) ?? httpRule(apiUrl)
  if (apiProblem) throw invalid('apiUrl')(apiProblem, 'Write scheme, host and port, without a path')
  const jwksUrl = options.jwksUrl ?? environment.jwksUrl ?? null
  const jwksProblem = jwksUrl === null ? null : (addressProblem(jwksUrl) ?? httpRule(jwksUrl))
  if (jwksProblem) throw invalid('jwksUrl')(jwksProblem, 'Write a whole address')
  const given = options.appOrigin ?? environment.appOrigin
  const appOrigins = readAppOrigins(required('appOrigin', given, 'APP_ORIGIN'), {
    httpProblem: httpRule,
    invalid: invalid('appOrigin'),
    isSecureFunction: ![environment.appOrigin].flat()[0]?.startsWith('http:'),
  })
  return { apiUrl: apiUrl.replace(/\/$/, ''), jwksUrl, appOrigins, allowInsecureHttp }
}

/** The variable of each address, and an example. */
const addresses = {
  apiUrl: ['SENDORA_API_URL', 'https://api.sendoracloud.com'],
  appOrigin: ['APP_ORIGIN', 'https://app.example.com'],
  jwksUrl: ['SENDORA_JWKS_URL', 'the https address of the key set'],
} as const

function required<T>(option: string, value: T | undefined, variable: string): T {
  if (value !== undefined) return value
  throw optionInvalid(option, 'is missing', `Set it, or the variable ${variable}`)
}

function verifierOf({ verifier }: SendoraDefinition): LoadVerifier {
  if (verifier) return verifier
  throw new SendoraError(
    'verifier_missing',
    'SENDORA_JWKS_URL (or the option "jwksUrl") asks for verified sessions, but the configuration has no verifier. ' +
      "Write verifier: () => import('./verify') in lib/sendora/config.ts, or remove the address to work with decoded sessions.",
  )
}

function encodedOption(value: string): Pattern {
  const pattern = parsePattern(value, 'encodedPaths')
  if (pattern.some((part) => part.startsWith('*'))) return pattern
  throw optionInvalid('encodedPaths', `opens nothing with "${value}"`, 'Write * where the value is')
}

function basePathOption(value: string): string {
  if (value === '') return value
  if (value.length > 1 && !value.endsWith('/')) return pathOption('basePath', value)
  throw optionInvalid('basePath', 'ends with a slash', 'Write it as in next.config')
}

function pathOption(option: string, value: string): string {
  parsePattern(value, option)
  if (value.includes('*')) throw optionInvalid(option, 'is a pattern', 'Write one path')
  return value
}

type Numbers = Pick<
  SendoraOptions,
  | 'refreshTokenMaxAgeSeconds'
  | 'maxAccessTokenLifetimeSeconds'
  | 'clockToleranceSeconds'
  | 'timeoutMs'
>

function positive(options: Numbers, name: keyof Numbers, byDefault: number): number {
  const value = options[name] ?? byDefault
  if (Number.isFinite(value) && value > 0) return value
  throw optionInvalid(name, 'is not a positive number', 'Write a number above 0')
}

function notNegative(options: Numbers, name: keyof Numbers, byDefault: number): number {
  const value = options[name] ?? byDefault
  if (Number.isFinite(value) && value >= 0) return value
  throw optionInvalid(name, 'is negative or not a number', 'Write 0 or more')
}

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
export const currentFetch: typeof fetch = (input, init) => globalThis.fetch(input, init)

/** What is wrong with a publishable key, or `null` (contract: publishable key). */
export function publicKeyProblem(key: string): string | null {
  if (/^(sk_|sendora_secret_)/.test(key)) return 'is a secret key, which must never reach a browser'
  return /^pk_[A-Za-z0-9_-]{16,}$/.test(key) ? null : 'is not a publishable key'
}
