import { describe, expect, test, vi } from 'vitest'
import { runSteps } from '../../scripts/lib/run-steps.mjs'

const passing = (name, passed = 1) => ({
  name,
  needs: [],
  run: async () => ({ passed, failed: 0 }),
})
const throwing = (name) => ({
  name,
  needs: [],
  run: async () => {
    throw new Error(`${name} broke`)
  },
})
const quiet = { report: () => {} }

describe('test steps', () => {
  test('all run although one fails, and the failure counts once', async () => {
    const result = await runSteps([throwing('types'), passing('unit tests', 30)], {}, quiet)
    expect(result).toMatchObject({ passed: 30, failed: 1, failedNames: ['types'] })
  })

  test('that ran no test have failed', async () => {
    const result = await runSteps([passing('unit tests', 0)], {}, quiet)
    expect(result).toMatchObject({ passed: 0, failed: 1, failedNames: ['unit tests'] })
  })

  test('are left out, as a failure, when what they need has failed', async () => {
    const endToEnd = { name: 'end-to-end tests', needs: ['build'], run: vi.fn() }
    const result = await runSteps([throwing('build'), endToEnd], {}, quiet)
    expect(endToEnd.run).not.toHaveBeenCalled()
    expect(result).toMatchObject({
      passed: 0,
      failed: 2,
      failedNames: ['build', 'end-to-end tests'],
    })
  })

  test('know what failed before them', async () => {
    const endToEnd = { name: 'end-to-end tests', needs: ['browser'], run: vi.fn() }
    await runSteps([endToEnd], {}, { ...quiet, alreadyFailed: ['browser'] })
    expect(endToEnd.run).not.toHaveBeenCalled()
  })

  test('report what broke', async () => {
    const report = vi.fn()
    await runSteps([throwing('types')], {}, { report })
    expect(report).toHaveBeenCalledExactlyOnceWith(new Error('types broke'))
  })
})
