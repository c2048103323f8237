import { CommandError, formatSeconds, reportFailure } from './command.mjs'
import { run, tool } from './processes.mjs'

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
  const times = []
  for (const { name, needs, run } of steps) {
    const startedAtMs = performance.now()
    const result = needs.some((need) => failedNames.has(need))
      ? { passed: 0, failed: 1 }
      : await outcome(run, context, report)
    if (result.failed > 0) failedNames.add(name)
    counts.push(result)
    times.push({ name, ms: performance.now() - startedAtMs })
  }
  return { ...addCounts(counts), failedNames: [...failedNames], times }
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

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Counts a Vitest JSON report. A file that could not even be loaded holds no test, so it counts as
 * one failure.
 *
 * @returns {Counts}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/**
 * Counts a Playwright JSON report. `errors` are failures outside a test, a spec that does not load
 * for example.
 *
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** Adds the counts of all steps. */
export function addCounts(counts) {
  return counts.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  )
}

/** How long each step took, and all of them together. */
export function timesTable(times) {
  const total = times.reduce((sum, { ms }) => sum + ms, 0)
  const rows = [...times, { name: 'total', ms: total }]
  const width = Math.max(...rows.map(({ name }) => name.length))
  const lines = rows.map(
    ({ name, ms }) => `  ${name.padEnd(width)}  ${formatSeconds(ms).padStart(9)}`,
  )
  return ['', 'Time of each step:', ...lines].join('\n')
}

/** The last line of `npm test`. */
export function summaryLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

/**
 * Counts what a command said in its last line. Without that line it didn't come to its end.
 *
 * @returns {Counts}
 */
export function countSummary(output) {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed\s*$/m.exec(output) ?? []
  return passed === undefined ? { passed: 0, failed: 1 } : { passed: +passed, failed: +failed }
}

function isFailed({ status }) {
  return status === 'failed'
}

/**
 * Runs one of npm's tools. One that hangs is stopped and named, so that the steps after it still
 * run and the command ends.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ limitMinutes: number, lastSeen?: () => string } & object} options `lastSeen` tells what it was at
 * @throws CommandError when its time is over
 */
export async function runWithin(name, args, { limitMinutes, lastSeen, ...options }) {
  const timeoutMs = limitMinutes * 60_000
  const result = await run(process.execPath, [tool(name), ...args], { ...options, timeoutMs })
  if (!result.isOverdue) return result
  const where = lastSeen ? ` It was at ${lastSeen()}.` : ''
  throw new CommandError(`${name} did not end within ${limitMinutes} minutes.${where}`, {
    output: result.output,
  })
}
