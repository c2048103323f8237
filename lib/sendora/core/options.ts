import type { CookieNames, CookieSettings } from './cookies'
import { cookieNames } from './cookies'
import type { PathRules, Pattern } from './path-rules'
import { parsePattern } from './path-rules'
import { SendoraError } from './sendora-error'

/** What every entry of the library can be told. All but the gate's own are shared with the server client. */
export type SendoraOptions = {
  /**
   * Publishable key of the Sendora project (`pk_…`). Secret keys are refused.
   *
   * @default the environment variable `NEXT_PUBLIC_SENDORA_KEY`
   */
  publicKey?: string
  /**
   * Origin of the Sendora API; `/api/v1` is appended. https, or http on localhost and 127.0.0.1.
   *
   * @default `SENDORA_API_URL`, else `https://api.sendoracloud.com`
   */
  apiUrl?: string
  /**
   * The app's own origin. Redirects and Origin checks use it, never the Host header. Over https the cookies
   * carry the `__Host-` prefix.
   *
   * @default `APP_ORIGIN`; outside production `http://localhost:$PORT`
   */
  appOrigin?: string
  /**
   * Address of the keys that sign access tokens. When set, signatures are verified (needs the package `jose`);
   * when empty, tokens are only decoded and sessions carry `verified: false`.
   *
   * @default `SENDORA_JWKS_URL`, else none
   */
  jwksUrl?: string
  /**
   * Expected `iss` of access tokens, when they are verified.
   *
   * @default `apiUrl`
   */
  issuer?: string
  /**
   * Expected `aud` of access tokens, when they are verified.
   *
   * @default `SENDORA_AUDIENCE`, else the publishable key without its `pk_<environment>_` prefix
   */
  audience?: string
  /** Route of the sign-in page, always public. @default '/login' */
  loginPath?: string
  /** Where sign-in leads when the visitor came from nowhere. @default '/dashboard' */
  afterSignInPath?: string
  /** Where sign-in leads when a second factor is asked for, always public. @default '/mfa' */
  mfaPath?: string
  /** Life of the session cookies, seconds: the life of the service's refresh tokens. @default 2592000 (30 days) */
  refreshTokenMaxAgeSeconds?: number
  /** Longest believable life of an access token, seconds. Longer ones are refused. @default 86400 */
  maxAccessTokenLifetimeSeconds?: number
  /** How far `iat` and `nbf` may lie ahead of our clock, seconds; 0 for none. @default 90 */
  clockToleranceSeconds?: number
  /** How long a call to the service may take in all, milliseconds. @default 5000 */
  timeoutMs?: number
  /** Replaces `fetch`, for tests and instrumentation. */
  fetch?: typeof fetch
  /** Replaces the clock: milliseconds since the epoch. */
  nowMs?: () => number
}

/** What only the gate can be told. */
export type SendoraGateOptions = SendoraOptions & {
  /**
   * Paths that need a session, by whole segments: `/dashboard` covers `/dashboard/x`, never `/dashboards`. `*`
   * stands for one segment and a final `**` for the rest. Left out: everything that is not public is protected.
   */
  protected?: readonly string[]
  /** Paths that never need a session; they win over `protected`. `/` covers the root alone. @default [] */
  publicPaths?: readonly string[]
  /**
   * Builds the `Content-Security-Policy` of a document from a fresh nonce. Next.js puts the nonce on its own
   * scripts; pages must then be rendered per request.
   *
   * @default none: no policy is set, and one that a client sends along is dropped
   */
  contentSecurityPolicy?: (nonce: string) => string
}

/** Options with every default filled in and every value checked. */
export type SendoraConfig = Readonly<{
  publicKey: string
  apiUrl: string
  appOrigin: string
  jwksUrl: string | null
  issuer: string
  audience: string
  loginPath: string
  afterSignInPath: string
  mfaPath: string
  cookies: CookieSettings
  cookieNames: CookieNames
  maxAccessTokenLifetimeSeconds: number
  clockToleranceSeconds: number
  timeoutMs: number
  fetch: typeof fetch
  nowMs: () => number
  /** Only ever grows, unlike the wall clock, which may be set: for durations, milliseconds. */
  elapsedMs: () => number
}>

/** The values of design section 4 after they were read and checked. */
export type Environment = {
  publicKey: string | undefined
  apiUrl: string
  appOrigin: string | undefined
  jwksUrl: string | undefined
  audience: string | undefined
  redisUrl: string | undefined
}

const optionNames = new Set<string>([
  'publicKey',
  'apiUrl',
  'appOrigin',
  'jwksUrl',
  'issuer',
  'audience',
  'loginPath',
  'afterSignInPath',
  'mfaPath',
  'refreshTokenMaxAgeSeconds',
  'maxAccessTokenLifetimeSeconds',
  'clockToleranceSeconds',
  'timeoutMs',
  'fetch',
  'nowMs',
] satisfies (keyof SendoraOptions)[])

const gateOptionNames = new Set<string>([
  'protected',
  'publicPaths',
  'contentSecurityPolicy',
] satisfies Exclude<keyof SendoraGateOptions, keyof SendoraOptions>[])

/** @throws SendoraError `option_invalid`, naming the option. */
export function resolveOptions(options: SendoraOptions, environment: Environment): SendoraConfig {
  refuseUnknown(options, (name) => optionNames.has(name))
  const publicKey = options.publicKey ?? environment.publicKey
  if (publicKey === undefined) {
    throw invalid('publicKey', 'is missing', 'Set it, or the variable NEXT_PUBLIC_SENDORA_KEY')
  }
  const keyProblem = publicKeyProblem(publicKey)
  if (keyProblem) throw invalid('publicKey', keyProblem, 'Use the publishable key (pk_…)')

  const apiUrl = originOption('apiUrl', options.apiUrl ?? environment.apiUrl)
  const givenOrigin = options.appOrigin ?? environment.appOrigin
  if (givenOrigin === undefined) {
    throw invalid('appOrigin', 'is missing', 'Set it, or APP_ORIGIN, to the address of the app')
  }
  const appOrigin = originOption('appOrigin', givenOrigin)
  const isSecure = appOrigin.startsWith('https:')
  return Object.freeze({
    publicKey,
    apiUrl,
    appOrigin,
    jwksUrl: addressOption('jwksUrl', options.jwksUrl ?? environment.jwksUrl ?? null),
    issuer: options.issuer ?? apiUrl,
    audience: options.audience ?? environment.audience ?? projectOf(publicKey),
    loginPath: pathOption('loginPath', options.loginPath ?? '/login'),
    afterSignInPath: pathOption('afterSignInPath', options.afterSignInPath ?? '/dashboard'),
    mfaPath: pathOption('mfaPath', options.mfaPath ?? '/mfa'),
    cookies: {
      isSecure,
      maxAgeSeconds: positive(
        'refreshTokenMaxAgeSeconds',
        options.refreshTokenMaxAgeSeconds ?? 2_592_000,
      ),
    },
    cookieNames: cookieNames(isSecure),
    maxAccessTokenLifetimeSeconds: positive(
      'maxAccessTokenLifetimeSeconds',
      options.maxAccessTokenLifetimeSeconds ?? 86_400,
    ),
    clockToleranceSeconds: notNegative(
      'clockToleranceSeconds',
      options.clockToleranceSeconds ?? 90,
    ),
    timeoutMs: positive('timeoutMs', options.timeoutMs ?? 5_000),
    fetch: options.fetch ?? globalThis.fetch,
    nowMs: options.nowMs ?? Date.now,
    elapsedMs: options.nowMs ?? (() => performance.now()),
  })
}

/** Splits the gate's own options off and reads its path rules. */
export function resolveGateOptions(
  options: SendoraGateOptions,
  environment: Environment,
): { config: SendoraConfig; rules: PathRules } {
  refuseUnknown(options, (name) => optionNames.has(name) || gateOptionNames.has(name))
  const {
    protected: protectedPaths,
    publicPaths = [],
    contentSecurityPolicy: _,
    ...shared
  } = options
  const config = resolveOptions(shared, environment)
  const publicPatterns = patterns('publicPaths', publicPaths)
  // Nobody is signed in yet on either: behind the gate, a second factor could never be given.
  const signInPages = [
    parsePattern(config.loginPath, 'loginPath'),
    parsePattern(config.mfaPath, 'mfaPath'),
  ]
  return {
    config,
    rules: {
      protected: protectedPaths === undefined ? null : patterns('protected', protectedPaths),
      public: [...publicPatterns, ...signInPages],
    },
  }
}

/** What is wrong with a publishable key, or `null`. Contract 1.3. */
export function publicKeyProblem(key: string): string | null {
  if (/^(sk_|sendora_secret_)/.test(key)) return 'is a secret key, which must never reach a browser'
  return /^pk_[A-Za-z0-9_-]{16,}$/.test(key) ? null : 'is not a publishable key'
}

/** What is wrong with an origin, or `null`. */
export function originProblem(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null
  const isOrigin = url !== null && url.origin === value.replace(/\/$/, '')
  if (!isOrigin || url.hostname.includes('*')) return 'is not an origin'
  const isLoopback = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)
  return isAllowed ? null : 'must be https, or http on localhost or 127.0.0.1'
}

/** What is wrong with an address that we fetch, or `null`. */
export function addressProblem(value: string): string | null {
  return URL.canParse(value) ? originProblem(new URL(value).origin) : 'is not an address'
}

/** [design] The audience of a project's tokens, taken from its key (contract 9.4 names the project id). */
function projectOf(publicKey: string): string {
  return publicKey.replace(/^pk_(dev|staging|prod|live)_/, '')
}

function patterns(option: string, values: readonly string[]): Pattern[] {
  if (!Array.isArray(values)) throw invalid(option, 'is not a list', 'Write a list of paths')
  return values.map((value: string) => parsePattern(value, option))
}

function refuseUnknown(options: object, isKnown: (name: string) => boolean): void {
  const unknown = Object.keys(options).find((name) => !isKnown(name))
  if (unknown !== undefined) {
    throw invalid(unknown, 'does not exist', 'Remove it, or correct its spelling')
  }
}

function originOption(option: string, value: string): string {
  const problem = originProblem(value)
  if (problem) throw invalid(option, problem, 'Write scheme, host and port, without a path')
  return value.replace(/\/$/, '')
}

function addressOption(option: string, value: string | null): string | null {
  const problem = value === null ? null : addressProblem(value)
  if (problem) throw invalid(option, problem, 'Write a whole address')
  return value
}

function pathOption(option: string, value: string): string {
  parsePattern(value, option)
  if (value.includes('*')) throw invalid(option, 'is a pattern', 'Write one path')
  return value
}

function positive(option: string, value: number): number {
  if (Number.isFinite(value) && value > 0) return value
  throw invalid(option, 'is not a positive number', 'Write a number above 0')
}

function notNegative(option: string, value: number): number {
  if (Number.isFinite(value) && value >= 0) return value
  throw invalid(option, 'is negative or no number', 'Write 0 or more')
}

function invalid(option: string, problem: string, remedy: string): SendoraError {
  return new SendoraError('option_invalid', `Option "${option}" ${problem}. ${remedy}.`)
}
