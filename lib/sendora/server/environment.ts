import { readAppOrigins } from '../core/config/app-origins'
import type { Environment } from '../core/config/options'
import { addressProblem, originProblem } from '../core/config/origin-problem'
import { publicKeyProblem } from '../core/config/public-key'
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

type Values = Readonly<Record<(typeof names)[number], string | undefined>>

/** Under `next dev`. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}

let latest: { values: Values; environment: Environment } | null = null

/**
 * Reads and checks the environment variables of this library. They are read at the call, never at import or build time;
 * equal values return the same object.
 *
 * @throws SendoraError `environment_invalid`; the message names the variable, the problem, and an example.
 */
export function readEnvironment(variables: Variables = process.env): Environment {
  const values = readValues(variables)
  if (latest === null || names.some((name) => latest?.values[name] !== values[name])) {
    latest = { values, environment: checkValues(values) }
  }
  return latest.environment
}

/** Alone, for client components: they need none of the others. */
export function readCookiePrefix(variables: Variables = process.env): string | undefined {
  return readValues(variables).SENDORA_COOKIE_PREFIX
}

/** The bundler can't inline a name that is held in a variable. */
function readValues(variables: Variables): Values {
  const values = names.map((name) => [name, variables[name]?.trim() || undefined])
  return Object.fromEntries(values) as Values
}

function checkValues(values: Values): Environment {
  const isProduction = values.NODE_ENV === 'production'
  const publicKey = values.NEXT_PUBLIC_SENDORA_KEY
  const apiUrl = values.SENDORA_API_URL ?? 'https://api.sendoracloud.com'
  const localOrigin = isProduction ? undefined : `http://localhost:${values.PORT ?? '3000'}`
  const appOrigin = originsOf(values.APP_ORIGIN) ?? localOrigin
  const insecureHttp = values.SENDORA_ALLOW_INSECURE_HTTP
  const jwksUrl = values.SENDORA_JWKS_URL
  const redisUrl = values.REDIS_URL

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
  return {
    isProduction,
    publicKey,
    apiUrl,
    appOrigin,
    allowInsecureHttp: insecureHttp === 'production' ? insecureHttp : insecureHttp === '1',
    jwksUrl,
    audience: values.SENDORA_AUDIENCE,
    cookiePrefix: values.SENDORA_COOKIE_PREFIX,
    redisUrl,
  }
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
