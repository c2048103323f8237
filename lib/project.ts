import { readEnvironment } from './sendora/environment'

/** The name of your Sendora project, which its key doesn't tell. */
export const projectName = 'Orbit'

const environments = {
  prod: 'production',
  live: 'production',
  staging: 'staging',
  dev: 'development',
} as const

export type ProjectEnvironment = (typeof environments)[keyof typeof environments]

/** The environment that a publishable key belongs to, by its prefix; `null` if it has none. */
export function environmentOfKey(publicKey = ''): ProjectEnvironment | null {
  const prefix = /^pk_([a-z]+)_/.exec(publicKey)?.[1] ?? ''
  return Object.hasOwn(environments, prefix)
    ? environments[prefix as keyof typeof environments]
    : null
}

/** The environment of this app's own key. */
export function projectEnvironment(): ProjectEnvironment | null {
  return environmentOfKey(readEnvironment().publicKey)
}
