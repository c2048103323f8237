import { describe, expect, test } from 'vitest'
import {
  addCounts,
  countPlaywright,
  countSummary,
  countVitest,
  summaryLine,
  timesTable,
} from '../../scripts/lib/run-steps.mjs'

describe('counting', () => {
  test('takes passed and failed tests from a Vitest report', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
      ],
    }
    expect(countVitest(report)).toEqual({ passed: 7, failed: 1 })
  })

  test('takes a file that did not load for one failure', () => {
    const report = {
      numPassedTests: 0,
      numFailedTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    }
    expect(countVitest(report)).toEqual({ passed: 0, failed: 1 })
  })

  test('takes neither skipped tests for passed nor flaky ones', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 3 }, errors: [] }
    expect(countPlaywright(report)).toEqual({ passed: 4, failed: 2 })
  })

  test('takes an error outside of the tests for a failure', () => {
    const report = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] }
    expect(countPlaywright(report)).toEqual({ passed: 0, failed: 1 })
  })

  test('tells the time of each step, and of all', () => {
    const times = [
      { name: 'types', ms: 20_400 },
      { name: 'build', ms: 71_000 },
    ]
    expect(timesTable(times)).toContain(
      '  types     20.4 s\n  build     71.0 s\n  total     91.4 s',
    )
  })

  test('ends in one line', () => {
    const sum = addCounts([
      { passed: 200, failed: 0 },
      { passed: 41, failed: 2 },
      { passed: 1, failed: 0 },
    ])
    expect(summaryLine(sum)).toBe('242 passed, 2 failed')
  })

  test('reads the line that another command ended in, and takes none for a failure', () => {
    expect(countSummary('ok  ok\n\n12 passed, 3 failed\n')).toEqual({ passed: 12, failed: 3 })
    expect(countSummary('It passed, but failed to say so.')).toEqual({ passed: 0, failed: 1 })
  })
})
