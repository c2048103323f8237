import './lib/require-node.mjs'
import { command } from './lib/command.mjs'
import { summaryLine } from './lib/count-results.mjs'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { ensureRedis } from './lib/ensure-redis.mjs'
import { stopAll } from './lib/processes.mjs'
import { runSteps } from './lib/run-steps.mjs'
import { testSteps } from './lib/test-steps.mjs'

// All come before the steps that are counted; only their failure counts, since nothing that
// follows could stand for it.
const preparation = [
  { name: 'dependencies', needs: [], run: prepare(ensureDependencies) },
  { name: 'browser', needs: ['dependencies'], run: prepare(ensureBrowser, 'browser') },
  // Never a failure: without a Redis its tests are skipped.
  { name: 'Redis', needs: [], run: prepare(ensureRedis) },
]

await command(test)

async function test() {
  const context = {}
  const prepared = await runSteps(preparation, context)
  const canRun = !prepared.failedNames.includes('dependencies')
  const result = canRun
    ? await runSteps(testSteps, context, { alreadyFailed: prepared.failedNames })
    : { passed: 0, failed: 0, failedNames: prepared.failedNames }
  const failed = result.failed + prepared.failed

  await stopAll()
  if (failed > 0) console.log(`\nFailed: ${result.failedNames.join(', ')}`)
  console.log(summaryLine({ passed: result.passed, failed }))
  return failed > 0 ? 1 : 0
}

/** A preparation passes no test: `passed: 1` only tells that it was done. */
function prepare(ensure, keepAs) {
  return async (context) => {
    const result = await ensure()
    if (keepAs) context[keepAs] = result
    return { passed: 1, failed: 0 }
  }
}
