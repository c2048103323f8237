import { core } from './core'
import { gate } from './gate'
import { runChecks } from './run-parts'
import { verify } from './verify'

// Edge has no command line: the result is a global.
Object.assign(globalThis, {
  outcomes: (async () =>
    JSON.stringify({
      core: await runChecks(core),
      verify: await runChecks(verify),
      gate: await runChecks(gate),
    }))(),
})
