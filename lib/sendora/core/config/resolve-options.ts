import { cookieNames } from '../cookies/cookies'
import { optionInvalid, SendoraError } from '../errors/sendora-error'
import { parsePattern } from '../paths/path-rules'
import type {
  ClientConfig,
  Environment,
  LoadVerifier,
  SendoraConfig,
  SendoraDefinition,
} from './options'

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
  'verifier',
  'sharedRotation',
] satisfies (keyof SendoraDefinition)[])

/**
 * Fills in what the definition leaves open, from the environment and the defaults, and checks every value.
 *
 * @throws SendoraError `option_invalid`, naming the option, or `verifier_missing`
 */
export function resolveOptions(
  options: SendoraDefinition,
  environment: Environment,
): SendoraConfig {
  refuseUnknown(options)
  const publicKey = options.publicKey ?? environment.publicKey
  if (publicKey === undefined) {
    throw optionInvalid(
      'publicKey',
      'is missing',
      'Set it, or the variable NEXT_PUBLIC_SENDORA_KEY',
    )
  }
  const keyProblem = publicKeyProblem(publicKey)
  if (keyProblem) throw optionInvalid('publicKey', keyProblem, 'Use the publishable key (pk_…)')

  const apiUrl = originOption('apiUrl', options.apiUrl ?? environment.apiUrl)
  const givenOrigin = options.appOrigin ?? environment.appOrigin
  if (givenOrigin === undefined) {
    throw optionInvalid(
      'appOrigin',
      'is missing',
      'Set it, or APP_ORIGIN, to the address of the app',
    )
  }
  const appOrigin = originOption('appOrigin', givenOrigin)
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
    fetch: options.fetch ?? currentFetch,
    nowMs: options.nowMs ?? Date.now,
    elapsedMs: options.nowMs ?? (() => performance.now()),
  })
}

/** The paths alone: they need no environment. */
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

function refuseUnknown(options: object): void {
  const unknown = Object.keys(options).find((name) => !optionNames.has(name))
  if (unknown !== undefined) {
    throw optionInvalid(unknown, 'does not exist', 'Remove it, or correct its spelling')
  }
}

function verifierOf({ verifier }: SendoraDefinition): LoadVerifier {
  if (verifier) return verifier
  throw new SendoraError(
    'verifier_missing',
    'SENDORA_JWKS_URL (or the option "jwksUrl") asks for verified sessions, and the configuration has no verifier. ' +
      "Write verifier: () => import('./verify') in lib/sendora/config.ts, or leave the address out to work with decoded sessions.",
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

function positive(option: string, value: number): number {
  if (Number.isFinite(value) && value > 0) return value
  throw optionInvalid(option, 'is not a positive number', 'Write a number above 0')
}

function notNegative(option: string, value: number): number {
  if (Number.isFinite(value) && value >= 0) return value
  throw optionInvalid(option, 'is negative or no number', 'Write 0 or more')
}

/**
 * The `fetch` of the moment of each call. A gate is made when its file is loaded, and what watches or mocks `fetch` (MSW,
 * tracing) may be put in place after that.
 */
export const currentFetch: typeof fetch = (input, init) => globalThis.fetch(input, init)

/** What is wrong with a publishable key, or `null` (contract: publishable key). */
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
