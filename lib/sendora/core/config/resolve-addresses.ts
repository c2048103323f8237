import { environmentInvalid, optionInvalid, required } from '../errors/sendora-error'
import type { Pattern } from '../paths/canonical-path'
import { parsePattern } from '../paths/gate-rules'
import { addressProblem, httpProblem, originProblem, readAppOrigins } from './app-origins'
import type { ConfiguredPaths, Environment, SendoraDefinition } from './options'

/** @throws SendoraError `option_invalid` or `environment_invalid`, whichever gave the address */
export function resolveAddresses(options: SendoraDefinition, environment: Environment) {
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

/** What is wrong with a publishable key, or `null` (contract: publishable key). */
export function publicKeyProblem(key: string): string | null {
  if (/^(sk_|sendora_secret_)/.test(key)) return 'is a secret key, which must never reach a browser'
  return /^pk_[A-Za-z0-9_-]{16,}$/.test(key) ? null : 'is not a publishable key'
}

/** [design] The audience of a project's tokens, taken from its key (contract: access token). */
export function projectOf(publicKey: string): string {
  return publicKey.replace(/^pk_(dev|staging|prod|live)_/, '')
}
