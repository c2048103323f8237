import { reportFailure } from './command.mjs'
import { addCounts } from './count-results.mjs'

/**
 * Runs test steps to the end, whatever fails, and adds up. A step that throws counts as one
 * failure; so does one that ran no test at all, and one whose needs are not met.
 *
 * @param {readonly { name: string, needs: readonly string[], run: (context: object) => Promise<object> }[]} steps
 * @param {object} context handed to each step
 * @param {{ alreadyFailed?: readonly string[], report?: (error: unknown) => void }} [options]
 */
export async function runSteps(
  steps,
  context,
  { alreadyFailed = [], report = reportFailure } = {},
) {
  const failedNames = new Set(alreadyFailed)
  const counts = []
  for (const { name, needs, run } of steps) {
    const result = needs.some((need) => failedNames.has(need))
      ? { passed: 0, failed: 1 }
      : await outcome(run, context, report)
    if (result.failed > 0) failedNames.add(name)
    counts.push(result)
  }
  return { ...addCounts(counts), failedNames: [...failedNames] }
}

async function outcome(run, context, report) {
  try {
    const { passed, failed } = await run(context)
    return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed }
  } catch (error) {
    report(error)
    return { passed: 0, failed: 1 }
  }
}
