import definition from '../config'
import { resolveEntryOptions } from '../core/config/entry-options'
import type {
  ClientConfig,
  Environment,
  SendoraConfig,
  SendoraOptions,
} from '../core/config/options'
import { resolveOptions, resolvePaths } from '../core/config/resolve-options'
import { configuredReturnTo } from '../core/paths/return-to'
import { environmentInvalid, readEnvironment, type Variables } from './environment'

let latest: { from: typeof definition; environment: Environment; config: SendoraConfig } | null =
  null
let latestPaths: { from: typeof definition; paths: ClientConfig } | null = null

/**
 * The one configuration: `config.ts`, filled up from the environment. Resolved when first read, and again only when a
 * variable has changed.
 *
 * @throws SendoraError `option_invalid`, `environment_invalid` or `verifier_missing`
 */
export function configuration(): SendoraConfig {
  const environment = readEnvironment()
  if (latest?.environment !== environment || latest.from !== definition) {
    const config = resolveOptions(definition, environment)
    latest = { from: definition, environment, config }
  }
  return latest.config
}

/**
 * The configuration for an entry that takes options of its own.
 *
 * @throws SendoraError `option_conflict` for one that contradicts the configuration, and as above
 */
export function entryConfiguration(entry: string, given: SendoraOptions): SendoraConfig {
  if (Object.values(given).every((value) => value === undefined)) return configuration()
  return resolveEntryOptions({ entry, given, definition, environment: readEnvironment() })
}

/** The part of the configuration that client components take as a prop. For Server Components. */
export function getClientConfig(): ClientConfig {
  if (latestPaths?.from !== definition) {
    latestPaths = { from: definition, paths: resolvePaths(definition) }
  }
  return latestPaths.paths
}

/** `safeReturnTo` with this app's own paths: an address to come back to after sign-in, else `fallback`. */
export function getReturnTo(input: unknown, fallback?: string): string {
  return configuredReturnTo(input, getClientConfig(), fallback)
}

/**
 * Reads the environment and complains about what is required but absent, or about a configuration that cannot work.
 * For a check at start-up.
 *
 * @throws SendoraError `environment_invalid`, `option_invalid` or `verifier_missing`
 */
export function requireEnvironment(variables?: Variables): Environment {
  const environment = readEnvironment(variables)
  if ((definition.publicKey ?? environment.publicKey) === undefined) {
    throw environmentInvalid('NEXT_PUBLIC_SENDORA_KEY', 'is missing', 'pk_… of your project')
  }
  if ((definition.appOrigin ?? environment.appOrigin) === undefined) {
    throw environmentInvalid('APP_ORIGIN', 'is missing', 'https://app.example.com')
  }
  resolveOptions(definition, environment)
  return environment
}
