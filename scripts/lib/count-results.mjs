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

/** The last line of `npm test`. */
export function summaryLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

function isFailed({ status }) {
  return status === 'failed'
}
