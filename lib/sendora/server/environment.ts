import { addressProblem, originProblem, readAppOrigins } from '../core/config/app-origins'
import type { Environment } from '../core/config/options'
import { publicKeyProblem } from '../core/config/resolve-addresses'
import { environmentInvalid, type SendoraError } from '../core/errors/sendora-error'

export type Variables = Readonly<Record<string, string | undefined>>

const names = [
  'NODE_ENV',
  'PORT',
  'NEXT_PUBLIC_SENDORA_KEY',
  'SENDORA_API_URL',
  'APP_ORIGIN',
  'SENDORA_ALLOW_INSECURE_HTTP',
  'SENDORA_JWKS_URL',
  'SENDORA_AUDIENCE',
  'SENDORA_COOKIE_PREFIX',
  'REDIS_URL',
] as const

/** Under `next dev`. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}

let latest: { key: string; environment: Environment } | null = null

/**
 * Reads and checks the environment variables of this library. They are read at the call, never at import or build time;
 * equal values return the same object.
 *
 * @throws SendoraError `environment_invalid`; the message names the variable, the problem, and an example.
 */
export function readEnvironment(variables: Variables = process.env): Environment {
  const values = names.map((name) => valueIn(name, variables))
  const key = JSON.stringify(values)
  if (latest?.key !== key) latest = { key, environment: checkValues(values) }
  return latest.environment
}

/** Alone, for client components: they need none of the others. */
export function readCookiePrefix(variables: Variables = process.env): string | undefined {
  return valueIn('SENDORA_COOKIE_PREFIX', variables)
}

/** The bundler can't inline a name that is held in a variable. */
function valueIn(name: (typeof names)[number], variables: Variables): string | undefined {
  return variables[name]?.trim() || undefined
}

function checkValues(values: readonly (string | undefined)[]): Environment {
  const [mode, port = '3000', publicKey, apiUrl = 'https://api.sendoracloud.com', ...others] =
    values
  const [origins, insecureHttp, jwksUrl, audience, cookiePrefix, redisUrl] = others
  const isProduction = mode === 'production'
  const appOrigin = originsOf(origins ?? (isProduction ? undefined : `http://localhost:${port}`))

  check('NEXT_PUBLIC_SENDORA_KEY', publicKey && publicKeyProblem(publicKey), 'pk_… of your project')
  check('SENDORA_API_URL', originProblem(apiUrl), 'https://api.sendoracloud.com')
  if (appOrigin !== undefined) {
    readAppOrigins(appOrigin, {
      httpProblem: () => null,
      invalid: originInvalid,
      isSecureFunction: true,
    })
  }
  check(
    'SENDORA_ALLOW_INSECURE_HTTP',
    !['1', 'production', undefined].includes(insecureHttp) && 'is neither 1 nor production',
    '1 to take plain http outside production, or leave it out',
  )
  check('SENDORA_JWKS_URL', jwksUrl && addressProblem(jwksUrl), 'the https address of the key set')
  check('REDIS_URL', redisUrl && redisProblem(redisUrl), 'redis://localhost:6379')
  const allowInsecureHttp = insecureHttp === 'production' ? insecureHttp : insecureHttp === '1'
  const addresses = { apiUrl, appOrigin, jwksUrl, redisUrl }
  return { isProduction, publicKey, ...addresses, allowInsecureHttp, audience, cookiePrefix }
}

/** With a comma or a pattern, a list: then each request asks for one of them. */
function originsOf(text: string | undefined): string | readonly string[] | undefined {
  return text && /[,*]/.test(text) ? text.split(',').map((entry) => entry.trim()) : text
}

function originInvalid(problem: string): SendoraError {
  return environmentInvalid('APP_ORIGIN', problem, 'https://app.example.com')
}

function redisProblem(url: string): string | null {
  const isRedis = URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol)
  return isRedis ? null : 'is not a Redis address'
}

function check(name: string, problem: string | null | undefined | false, example: string): void {
  if (problem) throw environmentInvalid(name, problem, example)
}

// Next.js replaces both when it builds.
declare const process: {
  readonly env: NodeJS.ProcessEnv & {
    readonly SENDORA_PUBLIC_FILES?: string
    readonly __NEXT_CACHE_COMPONENTS?: string
  }
}

/**
 * The files of `public/`, as `withPublicFiles` lists them in `next.config`. The one value that is meant to be inlined at
 * build: the files are part of it.
 */
export function builtPublicFiles(): string[] {
  return JSON.parse(process.env.SENDORA_PUBLIC_FILES || '[]')
}

export function hasCacheComponents(): boolean {
  return Boolean(process.env.__NEXT_CACHE_COMPONENTS)
}
