import type { Checks } from './expect'
import { type Outcome, runChecks } from './run-parts'

// Run by each runtime: `main.ts core verify gate`. Prints one line of JSON.
const load: Record<string, () => Promise<Checks>> = {
  core: async () => (await import('./core')).core,
  verify: async () => (await import('./verify')).verify,
  gate: async () => (await import('./gate')).gate,
}

const outcomes: Record<string, Outcome> = {}
for (const part of process.argv.slice(2)) {
  const checks = load[part]
  if (checks) outcomes[part] = await runChecks(await checks())
}
process.stdout.write(`${JSON.stringify(outcomes)}\n`)
