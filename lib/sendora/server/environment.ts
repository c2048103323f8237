import type { Environment } from '../core/config/options'
import { addressProblem, originProblem, publicKeyProblem } from '../core/config/resolve-options'
import { SendoraError } from '../core/errors/sendora-error'

/** Where variables come from: `process.env`, or a test's own. */
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

let latest: { values: Values; environment: Environment } | null = null

/**
 * Reads and checks the environment variables of this library, at the time of the call: none is read at import
 * and none is inlined by the build. The same values give the same object. The only module of the folder that touches
 * `process.env`.
 *
 * @throws SendoraError `environment_invalid`; the message names the variable, what is wrong and what to write.
 */
export function readEnvironment(variables: Variables = process.env): Environment {
  const values = readValues(variables)
  if (latest === null || names.some((name) => latest?.values[name] !== values[name])) {
    latest = { values, environment: checkValues(values) }
  }
  return latest.environment
}

/** A name held in a variable is out of reach for the bundler's inlining. */
function readValues(variables: Variables): Values {
  return Object.fromEntries(
    names.map((name) => [name, variables[name]?.trim() || undefined]),
  ) as Values
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
  return URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol)
    ? null
    : 'is not a Redis address'
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
