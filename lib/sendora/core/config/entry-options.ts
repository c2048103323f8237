import { SendoraError } from '../errors/sendora-error'
import type { Environment, SendoraConfig, SendoraDefinition, SendoraOptions } from './options'
import { resolveOptions } from './resolve-options'

export type EntryOptions = {
  entry: string
  given: SendoraOptions
  definition: SendoraDefinition
  environment: Environment
}

/**
 * The configuration of one entry. Its options may repeat the shared ones, but can't contradict them: the other entries
 * don't see them. A required value that is set nowhere else is taken.
 *
 * @throws SendoraError `option_invalid` or `option_conflict`
 */
export function resolveEntryOptions(options: EntryOptions): SendoraConfig {
  const { entry, given, definition, environment } = options
  const own = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const config = resolveOptions({ ...definition, ...own }, environment)
  const { publicKey = config.publicKey, appOrigin = config.appOrigin } = environment
  const shared = resolveOptions(definition, { ...environment, publicKey, appOrigin })
  for (const name of Object.keys(own) as (keyof SendoraOptions)[]) {
    const isAllowed = name === 'fetch' || name === 'nowMs' || config[name] === shared[name]
    if (!isAllowed) throw conflict(entry, name, config[name], shared[name])
  }
  return config
}

function conflict(entry: string, name: string, given: unknown, shared: unknown): SendoraError {
  return new SendoraError(
    'option_conflict',
    `Option "${name}" is ${JSON.stringify(given)} for ${entry}, but ${JSON.stringify(shared)} in the configuration. ` +
      'Write it once, in lib/sendora/config.ts, or leave it out here.',
  )
}
