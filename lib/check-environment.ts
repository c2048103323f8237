import { type AppEnvironment, readAppEnvironment } from './env'
import { requireEnvironment } from './sendora/environment'

type CheckedEnvironment = AppEnvironment & ReturnType<typeof requireEnvironment>

/** Ends the process with a message for whoever started it when a variable is wrong or missing. */
export function checkEnvironment(): CheckedEnvironment {
  try {
    return { ...requireEnvironment(), ...readAppEnvironment() }
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`)
    process.exit(1)
  }
}
