import type { Environment } from '../core/config/options'
import { addressProblem, originProblem, publicKeyProblem } from '../core/config/resolve-options'
import { SendoraError } from '../core/errors/sendora-error'

export type Variables = Readonly<Record<string, string | undefined>>

const names = [
  'NODE_ENV',
  'PORT',
  'NEXT_PUBLIC_SENDORA_KEY',
  'SENDORA_API_URL',
  'APP_ORIGIN',
  'SENDORA_JWKS_URL',
  'SENDORA_AUDIENCE',
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
  const appOrigin = values.APP_ORIGIN ?? localOrigin
  const jwksUrl = values.SENDORA_JWKS_URL
  const redisUrl = values.REDIS_URL

  check('NEXT_PUBLIC_SENDORA_KEY', publicKey && publicKeyProblem(publicKey), 'pk_… of your project')
  check('SENDORA_API_URL', originProblem(apiUrl), 'https://api.sendoracloud.com')
  check('APP_ORIGIN', appOrigin && originProblem(appOrigin), 'https://app.example.com')
  check('SENDORA_JWKS_URL', jwksUrl && addressProblem(jwksUrl), 'the https address of the key set')
  check('REDIS_URL', redisUrl && redisProblem(redisUrl), 'redis://localhost:6379')
  return { publicKey, apiUrl, appOrigin, jwksUrl, audience: values.SENDORA_AUDIENCE, redisUrl }
}

function redisProblem(url: string): string | null {
  const isRedis = URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol)
  return isRedis ? null : 'is not a Redis address'
}

function check(name: string, problem: string | null | undefined, example: string): void {
  if (problem) throw environmentInvalid(name, problem, example)
}

export function environmentInvalid(name: string, problem: string, example: string): SendoraError {
  return new SendoraError(
    'environment_invalid',
    `The environment variable ${name} ${problem}. Write ${name}=${example}`,
  )
}
