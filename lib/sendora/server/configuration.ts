import type { Route } from 'next'
import next from 'next/package.json'
import definition from '../config'
import { resolveEntryOptions } from '../core/config/entry-options'
import type {
  ClientConfig,
  ConfiguredPaths,
  Environment,
  SendoraConfig,
  SendoraOptions,
} from '../core/config/options'
import { resolvePaths } from '../core/config/resolve-addresses'
import { resolveCookiePrefix, resolveOptions } from '../core/config/resolve-options'
import { environmentInvalid, SendoraError } from '../core/errors/sendora-error'
import { configuredReturnTo } from '../core/paths/return-to'
import { readCookiePrefix, readEnvironment, type Variables } from './environment'

/** The oldest Next.js whose gate can't be bypassed (security: Next.js version). */
const oldest = [16, 3, 3] as const

// Every server entry loads this file, so a Next.js that is too old fails the build.
requireNextVersion()

let latest: { from: typeof definition; environment: Environment; config: SendoraConfig } | null =
  null
let latestClient: { from: typeof definition; prefix: string; config: ClientConfig } | null = null
let latestPaths: { from: typeof definition; paths: ConfiguredPaths } | null = null

/**
 * The configuration: `config.ts`, completed from the environment. Resolved once, and again only if a variable changes.
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
 * The configuration for an entry with options of its own, which are checked now. Without any, it's resolved when it's
 * used: a build may know none of the variables of the server that will run.
 *
 * @throws SendoraError `option_conflict` if one contradicts the configuration, and as above
 */
export function entryConfiguration(entry: string, given: SendoraOptions): () => SendoraConfig {
  if (Object.values(given).every((value) => value === undefined)) return configuration
  const config = resolveEntryOptions({ entry, given, definition, environment: readEnvironment() })
  return () => config
}

/** The public part of the configuration, for a Server Component to pass to `ClientConfigProvider`. */
export function getClientConfig(): ClientConfig {
  const prefix = definition.cookiePrefix ?? readCookiePrefix() ?? ''
  if (latestClient?.from !== definition || latestClient.prefix !== prefix) {
    const { basePath, loginPath, loginPaths, mfaPath, afterSignInPath } = configuredPaths()
    const paths = { basePath, loginPath, loginPaths, mfaPath, afterSignInPath }
    const config = { ...paths, cookiePrefix: resolveCookiePrefix(prefix) }
    latestClient = { from: definition, prefix, config }
  }
  return latestClient.config
}

function configuredPaths(): ConfiguredPaths {
  if (latestPaths?.from !== definition) {
    latestPaths = { from: definition, paths: resolvePaths(definition) }
  }
  return latestPaths.paths
}

/** `safeReturnTo` with this app's paths: the path to return to after sign-in, or `fallback`. For `redirect` as it is. */
export function getReturnTo(input: unknown, fallback?: string): Route {
  return configuredReturnTo(input, configuredPaths(), fallback) as Route
}

/** What code that starts with the server needs to know of the configuration. */
export type StartFacts = Pick<
  SendoraConfig,
  'appOrigins' | 'trustForwardedHeaders' | 'strictTransportSecurity'
>

/**
 * Checks the environment and the configuration at startup, and returns the environment and the app's origins.
 *
 * @throws SendoraError `environment_invalid`, `option_invalid` or `verifier_missing`
 */
export function requireEnvironment(variables?: Variables): Environment & StartFacts {
  const environment = readEnvironment(variables)
  if ((definition.publicKey ?? environment.publicKey) === undefined) {
    throw environmentInvalid('NEXT_PUBLIC_SENDORA_KEY', 'is missing', 'pk_… of your project')
  }
  if ((definition.appOrigin ?? environment.appOrigin) === undefined) {
    throw environmentInvalid('APP_ORIGIN', 'is missing', 'https://app.example.com')
  }
  const config = resolveOptions(definition, environment)
  const { appOrigins, trustForwardedHeaders, strictTransportSecurity } = config
  return { ...environment, appOrigins, trustForwardedHeaders, strictTransportSecurity }
}

/** @throws SendoraError `next_too_old` */
export function requireNextVersion(installed: string = next.version): void {
  const parts = installed.split(/[.-]/).map(Number)
  const differences = oldest.map((part, index) => (parts[index] ?? 0) - part)
  if ((differences.find((difference) => difference !== 0) ?? 0) >= 0) return
  throw new SendoraError(
    'next_too_old',
    `Next.js ${installed} has known security holes. Install next@^${oldest.join('.')} or newer.`,
  )
}
