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

/**
 * Fills in what the definition leaves open, from the environment and the defaults, and checks every value.
 *
 * @throws SendoraError `option_invalid`, naming the option, or `verifier_missing`
 */
export function resolveOptions(
  options: SendoraDefinition,
  environment: Environment,
): SendoraConfig {
  const publicKey = keyOption('publicKey', options.publicKey ?? environment.publicKey)
  const apiUrl = originOption('apiUrl', options.apiUrl ?? environment.apiUrl)
  const givenOrigin = options.appOrigin ?? environment.appOrigin
  const appOrigin = originOption('appOrigin', required('appOrigin', givenOrigin, 'APP_ORIGIN'))
  const values = {
    publicKey,
    apiUrl,
    appOrigin,
    jwksUrl: addressOption('jwksUrl', options.jwksUrl ?? environment.jwksUrl ?? null),
    verifier: options.verifier ?? null,
    sharedRotation: options.sharedRotation ?? null,
    issuer: options.issuer ?? apiUrl,
    audience: options.audience ?? environment.audience ?? projectOf(publicKey),
    ...resolvePaths(options),
    refreshTokenMaxAgeSeconds: positive(options, 'refreshTokenMaxAgeSeconds', 2_592_000),
    maxAccessTokenLifetimeSeconds: positive(options, 'maxAccessTokenLifetimeSeconds', 86_400),
    clockToleranceSeconds: notNegative(options, 'clockToleranceSeconds', 90),
    timeoutMs: positive(options, 'timeoutMs', 5_000),
    fetch: options.fetch ?? currentFetch,
    nowMs: options.nowMs ?? Date.now,
  } satisfies Record<keyof SendoraDefinition, unknown>
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(values, name))
  if (unknown !== undefined) {
    throw optionInvalid(unknown, 'does not exist', 'Remove it, or correct its spelling')
  }

  const isSecure = appOrigin.startsWith('https:')
  return Object.freeze({
    ...values,
    verification: verificationOf(values),
    cookies: { isSecure, maxAgeSeconds: values.refreshTokenMaxAgeSeconds },
    cookieNames: cookieNames(isSecure),
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

type Verification = { jwksUrl: string | null; verifier: LoadVerifier | null }

function verificationOf({ jwksUrl, verifier }: Verification): SendoraConfig['verification'] {
  if (jwksUrl === null) return null
  if (verifier !== null) return { jwksUrl, loadVerifier: verifier }
  throw new SendoraError(
    'verifier_missing',
    'SENDORA_JWKS_URL (or the option "jwksUrl") asks for verified sessions, but the configuration has no verifier. ' +
      "Write verifier: () => import('./verify') in lib/sendora/config.ts, or remove the address to work with decoded sessions.",
  )
}

function keyOption(option: string, given: string | undefined): string {
  const key = required(option, given, 'NEXT_PUBLIC_SENDORA_KEY')
  const problem = publicKeyProblem(key)
  if (problem) throw optionInvalid(option, problem, 'Use the publishable key (pk_…)')
  return key
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

type Numbers<Name extends string> = Partial<Record<Name, number>>

function positive<Name extends string>(options: Numbers<Name>, name: Name, byDefault: number) {
  const value: number = options[name] ?? byDefault
  if (Number.isFinite(value) && value > 0) return value
  throw optionInvalid(name, 'is not a positive number', 'Write a number above 0')
}

function notNegative<Name extends string>(options: Numbers<Name>, name: Name, byDefault: number) {
  const value: number = options[name] ?? byDefault
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
