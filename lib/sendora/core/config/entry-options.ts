import { SendoraError } from '../errors/sendora-error'
import type { Environment, SendoraConfig, SendoraDefinition, SendoraOptions } from './options'
import { resolveOptions } from './resolve-options'

/** Options that say how this app is set up, and where the configuration keeps each. Clock and `fetch` are not among them. */
const configured: { [Name in keyof SendoraOptions]?: (config: SendoraConfig) => unknown } = {
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

export type EntryOptions = {
  /** Name of the function that was given the options. */
  entry: string
  given: SendoraOptions
  definition: SendoraDefinition
  environment: Environment
}

/**
 * The configuration of one entry. Its options may repeat the shared ones and must not contradict them: what one entry
 * alone is told, the others do not hear. A required value that is set nowhere else is taken.
 *
 * @throws SendoraError `option_invalid` or `option_conflict`
 */
export function resolveEntryOptions({
  entry,
  given,
  definition,
  environment,
}: EntryOptions): SendoraConfig {
  const own = withoutUndefined(given)
  const config = resolveOptions({ ...definition, ...own }, environment)
  const { publicKey = config.publicKey, appOrigin = config.appOrigin } = definition
  const shared = resolveOptions(
    {
      ...definition,
      publicKey: definition.publicKey ?? environment.publicKey ?? publicKey,
      appOrigin: definition.appOrigin ?? environment.appOrigin ?? appOrigin,
    },
    environment,
  )
  for (const name of Object.keys(own) as (keyof SendoraOptions)[]) {
    const read = configured[name]
    if (read && read(config) !== read(shared))
      throw conflict(entry, name, read(config), read(shared))
  }
  return config
}

function withoutUndefined(options: SendoraOptions): SendoraOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

function conflict(entry: string, name: string, given: unknown, shared: unknown): SendoraError {
  return new SendoraError(
    'option_conflict',
    `Option "${name}" is ${JSON.stringify(given)} for ${entry}, and ${JSON.stringify(shared)} in the configuration. ` +
      'Write it once, in lib/sendora/config.ts, or leave it out here.',
  )
}
