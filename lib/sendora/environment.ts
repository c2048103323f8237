import type { Environment } from './core/options'
import { SendoraError } from './core/sendora-error'
import { addressProblem, originProblem, publicKeyProblem } from './core/value-problems'

/** Where variables come from: `process.env`, or a test's own. */
export type Variables = Readonly<Record<string, string | undefined>>

/**
 * Reads and checks the environment variables of this library, at the time of the call: none is read at import
 * and none is inlined by the build. The only module of the folder that touches `process.env`.
 *
 * @throws SendoraError `environment_invalid`; the message names the variable, what is wrong and what to write.
 */
export function readEnvironment(variables: Variables = process.env): Environment {
  const { read, isProduction } = reader(variables)
  const port = read('PORT') ?? '3000'
  const publicKey = read('NEXT_PUBLIC_SENDORA_KEY')
  const apiUrl = read('SENDORA_API_URL') ?? 'https://api.sendoracloud.com'
  const appOrigin = read('APP_ORIGIN') ?? (isProduction ? undefined : `http://localhost:${port}`)
  const jwksUrl = read('SENDORA_JWKS_URL')
  const redisUrl = read('REDIS_URL')

  check('NEXT_PUBLIC_SENDORA_KEY', publicKey && publicKeyProblem(publicKey), 'pk_… of your project')
  check('SENDORA_API_URL', originProblem(apiUrl), 'https://api.sendoracloud.com')
  check('APP_ORIGIN', appOrigin && originProblem(appOrigin), 'https://app.example.com')
  check('SENDORA_JWKS_URL', jwksUrl && addressProblem(jwksUrl), 'the https address of the key set')
  check('REDIS_URL', redisUrl && redisProblem(redisUrl), 'redis://localhost:6379')
  return { publicKey, apiUrl, appOrigin, jwksUrl, audience: read('SENDORA_AUDIENCE'), redisUrl }
}

/** The same, and complains about what is required but absent. For a check at start-up. */
export function requireEnvironment(variables: Variables = process.env): Environment {
  const environment = readEnvironment(variables)
  check(
    'NEXT_PUBLIC_SENDORA_KEY',
    environment.publicKey ? null : 'is missing',
    'pk_… of your project',
  )
  check('APP_ORIGIN', environment.appOrigin ? null : 'is missing', 'https://app.example.com')
  return environment
}

function redisProblem(url: string): string | null {
  return URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol)
    ? null
    : 'is not a Redis address'
}

function reader(variables: Variables) {
  // A name held in a variable is out of reach for the bundler's inlining.
  const read = (name: string) => variables[name]?.trim() || undefined
  return { read, isProduction: read('NODE_ENV') === 'production' }
}

function check(name: string, problem: string | null | undefined, example: string): void {
  if (!problem) return
  throw new SendoraError(
    'environment_invalid',
    `The environment variable ${name} ${problem}. Write ${name}=${example}`,
  )
}
