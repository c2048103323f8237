import { readEnvironment } from './sendora/environment'

/** The app's own variables. The library checks its own (`lib/sendora/server/environment.ts`). */
export type AppEnvironment = {
  /** True when the app runs on the mock service, so that the demo controls are shown. */
  isDemo: boolean
  /** Origin of the service. In the demo it also serves the mock's page and its control interface. */
  serviceOrigin: string
  /** How many sign-ins, sign-in links, or codes one network may try per minute. */
  signInsPerNetwork: number
}

/**
 * Reads the variables when called.
 *
 * @throws Error whose message names the variable, what is wrong with it and what to write.
 */
export function readAppEnvironment(source: NodeJS.ProcessEnv = process.env): AppEnvironment {
  const demo = source.SENDORA_DEMO?.trim() || '0'
  if (demo !== '0' && demo !== '1') {
    throw new Error(
      'The environment variable SENDORA_DEMO is neither 0 nor 1. Write SENDORA_DEMO=1 to show the demo controls, or leave it out.',
    )
  }
  const perNetwork = source.SIGN_INS_PER_NETWORK?.trim() || '300'
  if (!/^[1-9]\d{0,6}$/.test(perNetwork)) {
    throw new Error(
      'The environment variable SIGN_INS_PER_NETWORK is not a whole number above 0. Write SIGN_INS_PER_NETWORK=300, or leave it out.',
    )
  }
  const { apiUrl } = readEnvironment(source)
  return {
    isDemo: demo === '1',
    serviceOrigin: new URL(apiUrl).origin,
    signInsPerNetwork: Number(perNetwork),
  }
}

/** The URL of the demo's mailbox, or null outside the demo. */
export function demoMailboxUrl(): string | null {
  const { isDemo, serviceOrigin } = readAppEnvironment()
  return isDemo ? `${serviceOrigin}/` : null
}
