import { cookieNames } from './cookies'
import { currentFetch } from './current-fetch'
import type { Environment, SendoraConfig, SendoraGateOptions, SendoraOptions } from './options'
import type { PathRules, Pattern } from './path-rules'
import { covers, parsePattern } from './path-rules'
import { SendoraError } from './sendora-error'
import { addressProblem, originProblem, publicKeyProblem } from './value-problems'

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
    fetch: options.fetch ?? currentFetch,
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
  const protectedPatterns =
    protectedPaths === undefined ? null : patterns('protected', protectedPaths)
  refuseContradiction(protectedPatterns ?? [], publicPatterns)
  return {
    config,
    rules: { protected: protectedPatterns, public: [...publicPatterns, ...signInPages] },
  }
}

/** Public wins, so a protected path that lies within a public one would never be protected. */
function refuseContradiction(protectedPatterns: Pattern[], publicPatterns: Pattern[]): void {
  const opened = protectedPatterns.find((pattern) =>
    publicPatterns.some((cover) => covers(cover, pattern)),
  )
  if (opened !== undefined) {
    const path = `/${opened.join('/')}`
    throw invalid('publicPaths', `opens ${path}, which "protected" names`, 'Take it out of one')
  }
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
