import { cookieNames } from '../cookies/cookies'
import { optionInvalid, SendoraError } from '../errors/sendora-error'
import { parsePattern } from '../paths/path-rules'
import type {
  ClientConfig,
  Environment,
  LoadVerifier,
  SendoraConfig,
  SendoraDefinition,
  SendoraOptions,
} from './options'

/** Where the configuration keeps each option that says how this app is set up. Clock and `fetch` don't. */
export const configured: Readonly<
  Record<Exclude<keyof SendoraOptions, 'fetch' | 'nowMs'>, (config: SendoraConfig) => unknown>
> = {
  publicKey: (config) => config.publicKey,
  apiUrl: (config) => config.apiUrl,
  appOrigin: (config) => config.appOrigin,
  jwksUrl: (config) => config.verification?.jwksUrl,
  issuer: (config) => config.issuer,
  audience: (config) => config.audience,
  loginPath: (config) => config.loginPath,
  afterSignInPath: (config) => config.afterSignInPath,
  mfaPath: (config) => config.mfaPath,
  refreshTokenMaxAgeSeconds: (config) => config.cookies.maxAgeSeconds,
  maxAccessTokenLifetimeSeconds: (config) => config.maxAccessTokenLifetimeSeconds,
  clockToleranceSeconds: (config) => config.clockToleranceSeconds,
  timeoutMs: (config) => config.timeoutMs,
}

const others = [
  'fetch',
  'nowMs',
  'verifier',
  'sharedRotation',
] satisfies (keyof SendoraDefinition)[]
const optionNames = new Set([...Object.keys(configured), ...others])

/**
 * Fills in what the definition leaves open, from the environment and the defaults, and checks every value.
 *
 * @throws SendoraError `option_invalid`, naming the option, or `verifier_missing`
 */
export function resolveOptions(
  options: SendoraDefinition,
  environment: Environment,
): SendoraConfig {
  const unknown = Object.keys(options).find((name) => !optionNames.has(name))
  if (unknown !== undefined) {
    throw optionInvalid(unknown, 'does not exist', 'Remove it, or correct its spelling')
  }
  const givenKey = options.publicKey ?? environment.publicKey
  const publicKey = required('publicKey', givenKey, 'NEXT_PUBLIC_SENDORA_KEY')
  const keyProblem = publicKeyProblem(publicKey)
  if (keyProblem) throw optionInvalid('publicKey', keyProblem, 'Use the publishable key (pk_…)')

  const apiUrl = originOption('apiUrl', options.apiUrl ?? environment.apiUrl)
  const givenOrigin = options.appOrigin ?? environment.appOrigin
  const appOrigin = originOption('appOrigin', required('appOrigin', givenOrigin, 'APP_ORIGIN'))
  const isSecure = appOrigin.startsWith('https:')
  const jwksUrl = addressOption('jwksUrl', options.jwksUrl ?? environment.jwksUrl ?? null)
  return Object.freeze({
    publicKey,
    apiUrl,
    appOrigin,
    verification: jwksUrl === null ? null : { jwksUrl, loadVerifier: verifierOf(options) },
    sharedRotation: options.sharedRotation ?? null,
    issuer: options.issuer ?? apiUrl,
    audience: options.audience ?? environment.audience ?? projectOf(publicKey),
    ...resolvePaths(options),
    cookies: {
      isSecure,
      maxAgeSeconds: positive(options, 'refreshTokenMaxAgeSeconds', 2_592_000),
    },
    cookieNames: cookieNames(isSecure),
    maxAccessTokenLifetimeSeconds: positive(options, 'maxAccessTokenLifetimeSeconds', 86_400),
    clockToleranceSeconds: notNegative(options, 'clockToleranceSeconds', 90),
    timeoutMs: positive(options, 'timeoutMs', 5_000),
    fetch: options.fetch ?? currentFetch,
    nowMs: options.nowMs ?? Date.now,
    elapsedMs: options.nowMs ?? (() => performance.now()),
  })
}

export function resolvePaths({
  loginPath = '/login',
  mfaPath = '/mfa',
  afterSignInPath = '/dashboard',
}: SendoraDefinition): ClientConfig {
  return {
    loginPath: pathOption('loginPath', loginPath),
    mfaPath: pathOption('mfaPath', mfaPath),
    afterSignInPath: pathOption('afterSignInPath', afterSignInPath),
  }
}

/** [design] The audience of a project's tokens, taken from its key (contract: access token). */
function projectOf(publicKey: string): string {
  return publicKey.replace(/^pk_(dev|staging|prod|live)_/, '')
}

function required(option: string, value: string | undefined, variable: string): string {
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

function originOption(option: string, value: string): string {
  const problem = originProblem(value)
  if (problem) throw optionInvalid(option, problem, 'Write scheme, host and port, without a path')
  return value.replace(/\/$/, '')
}

function addressOption(option: string, value: string | null): string | null {
  const problem = value === null ? null : addressProblem(value)
  if (problem) throw optionInvalid(option, problem, 'Write a whole address')
  return value
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

/** The `fetch` of each call's moment: what watches or mocks it (MSW, tracing) may be installed after the gate is made. */
export const currentFetch: typeof fetch = (input, init) => globalThis.fetch(input, init)

/** What is wrong with a publishable key, or `null` (contract: publishable key). */
export function publicKeyProblem(key: string): string | null {
  if (/^(sk_|sendora_secret_)/.test(key)) return 'is a secret key, which must never reach a browser'
  return /^pk_[A-Za-z0-9_-]{16,}$/.test(key) ? null : 'is not a publishable key'
}

export function originProblem(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null
  const isOrigin = url !== null && url.origin === value.replace(/\/$/, '')
  if (!isOrigin || url.hostname.includes('*')) return 'is not an origin'
  const isLoopback = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)
  return isAllowed ? null : 'must be https, or http on localhost or 127.0.0.1'
}

export function addressProblem(value: string): string | null {
  return URL.canParse(value) ? originProblem(new URL(value).origin) : 'is not an address'
}
