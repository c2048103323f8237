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
  const own = withoutUndefined(given)
  const config = resolveOptions({ ...definition, ...own }, environment)
  const shared = resolveOptions(
    {
      ...definition,
      publicKey: definition.publicKey ?? environment.publicKey ?? config.publicKey,
      ...withoutUndefined({
        appOrigin: definition.appOrigin ?? environment.appOrigin ?? given.appOrigin,
      }),
    },
    environment,
  )
  for (const name of Object.keys(own)) {
    const [value, expected] = [config.named[name], shared.named[name]]
    const isSame = value === expected || (isData(value) && written(value) === written(expected))
    if (!isSame) throw conflict(entry, name, value, expected)
  }
  return config
}

function withoutUndefined(
  options: {
    [Name in keyof SendoraOptions]: SendoraOptions[Name] | undefined
  },
): SendoraOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

const isData = (value: unknown) => typeof value !== 'function'

const written = (value: unknown) => (isData(value) ? JSON.stringify(value) : 'a function')

/** The usual way to contradict the environment without knowing. */
const inlinedNote =
  ' Next.js replaces a variable NEXT_PUBLIC_… when the app is built; left out, the key is read when the server runs.'

function conflict(entry: string, name: string, given: unknown, shared: unknown): SendoraError {
  return new SendoraError(
    'option_conflict',
    `Option "${name}" is ${written(given)} for ${entry}, but ${written(shared)} in the configuration. ` +
      'Write it once, in lib/sendora/config.ts, or leave it out here.' +
      (name === 'publicKey' ? inlinedNote : ''),
  )
}
