import { type AppEnvironment, readAppEnvironment } from './env'
import { requireEnvironment } from './sendora/environment'
import { trustedProxies } from './server-hardening/trusted-proxies'

type CheckedEnvironment = AppEnvironment &
  ReturnType<typeof requireEnvironment> & { isTrustedProxy: (address: string) => boolean }

/** Ends the process with a message for whoever started it when a variable is wrong or missing. */
export function checkEnvironment(): CheckedEnvironment {
  try {
    const isTrustedProxy = trustedProxies(process.env.TRUSTED_PROXIES)
    return { ...requireEnvironment(), ...readAppEnvironment(), isTrustedProxy }
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`)
    process.exit(1)
  }
}
