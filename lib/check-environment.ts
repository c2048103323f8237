import { readAppEnvironment } from './env'
import { requireEnvironment } from './sendora/environment'

/** Ends the process with a message for whoever started it when a variable is wrong or missing. */
export function checkEnvironment(): ReturnType<typeof requireEnvironment> {
  try {
    readAppEnvironment()
    return requireEnvironment()
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`)
    process.exit(1)
  }
}
