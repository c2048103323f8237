import type { Checks } from './expect'

/** The name of each check, and `null` or what went wrong. */
export type Outcome = Record<string, string | null>

export async function runChecks(checks: Checks): Promise<Outcome> {
  const outcome: Outcome = {}
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check()
      outcome[name] = null
    } catch (error) {
      outcome[name] = error instanceof Error ? error.message : String(error)
    }
  }
  return outcome
}
