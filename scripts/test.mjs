import './lib/require-node.mjs'
import { readFileSync, rmSync } from 'node:fs'
import { ensureBuild, ensureVariant } from './lib/build.mjs'
import { CommandError, command, step } from './lib/command.mjs'
import { neutralEnvironment } from './lib/demo-environment.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { fromRoot, run, stopAll, tool } from './lib/processes.mjs'
import { browserEnvironment, ensureBrowser, ensureRedis } from './lib/programs.mjs'
import {
  countPlaywright,
  countSummary,
  countVitest,
  runSteps,
  runWithin,
  summaryLine,
  timesTable,
} from './lib/run-steps.mjs'

const onePassed = { passed: 1, failed: 0 }

// All come before the steps that are counted; only their failure counts, since nothing that
// follows could stand for it.
const preparation = [
  { name: 'dependencies', needs: [], run: prepare(ensureDependencies) },
  { name: 'browser', needs: ['dependencies'], run: prepare(ensureBrowser, 'browser') },
  // Never a failure: without a Redis its tests are skipped.
  { name: 'Redis', needs: [], run: prepare(ensureRedis) },
]

const steps = [
  {
    name: 'format and lint',
    needs: [],
    run: check('Checking format and lint', ['biome', 'check', '.']),
  },
  // A fresh clone has no `next-env.d.ts` and no route types: `next typegen` writes both.
  {
    name: 'types',
    needs: [],
    run: check('Checking types', ['next', 'typegen'], ['tsc', '--noEmit']),
  },
  { name: 'unused code', needs: [], run: check('Looking for unused code', ['knip']) },
  // The first row of `npm run test:copy`. It installs what unit tests of the copy use as well.
  { name: 'copy in a fresh app', needs: ['browser'], run: runCopy },
  { name: 'unit tests', needs: [], run: runUnitTests },
  { name: 'build', needs: [], run: prepare(ensureBuild) },
  { name: 'build with other paths', needs: [], run: prepare(() => ensureVariant('paths')) },
  { name: 'build with other code', needs: [], run: prepare(() => ensureVariant('other-code')) },
  {
    name: 'end-to-end tests',
    needs: ['build', 'build with other paths', 'build with other code', 'browser'],
    run: runProject('Running end-to-end tests', 'chromium', 30),
  },
  {
    name: 'attack',
    needs: ['build', 'build with other paths', 'build with other code', 'browser'],
    run: runProject('Attacking the app', 'attack', 20),
  },
]

await command(test)

async function test() {
  const context = {}
  const prepared = await runSteps(preparation, context)
  const canRun = !prepared.failedNames.includes('dependencies')
  const result = canRun
    ? await runSteps(steps, context, { alreadyFailed: prepared.failedNames })
    : { passed: 0, failed: 0, failedNames: prepared.failedNames, times: [] }
  const failed = result.failed + prepared.failed

  await stopAll()
  console.log(timesTable([...prepared.times, ...result.times]))
  if (failed > 0) console.log(`\nFailed: ${result.failedNames.join(', ')}`)
  console.log(summaryLine({ passed: result.passed, failed }))
  return failed > 0 ? 1 : 0
}

/** What is done rather than tested. `passed: 1` only tells that it was done. */
function prepare(ensure, keepAs) {
  return async (context) => {
    const result = await ensure()
    if (keepAs) context[keepAs] = result
    return onePassed
  }
}

/** Runs tools one after the other. What they say is shown when one finds problems. */
function check(label, ...tools) {
  return async () => {
    await step(label, async () => {
      for (const [name, ...args] of tools) {
        const options = { env: neutralEnvironment() }
        const { ok, output } = await run(process.execPath, [tool(name), ...args], options)
        if (!ok) throw new CommandError(`${name} found problems.`, { output })
      }
    })
    return onePassed
  }
}

async function runUnitTests() {
  const report = reportFile('unit')
  return step('Running unit tests', async () => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const result = await runWithin('vitest', args, { env: neutralEnvironment(), limitMinutes: 20 })
    const counts = countVitest(readReport(report, result))
    if (!result.ok) {
      console.log(`\n${result.output}`)
      // An error between tests fails the run although every test passed.
      return { ...counts, failed: Math.max(counts.failed, 1) }
    }
    return { ...counts, note: `${counts.passed} passed` }
  })
}

async function runCopy({ browser }) {
  return step('Copying the library into a fresh app', async () => {
    const env = { ...neutralEnvironment(), ...browserEnvironment(browser) }
    const args = ['tests/copy/matrix/main.ts', 'default']
    const { ok, output } = await runWithin('tsx', args, { env, limitMinutes: 20 })
    const counts = countSummary(output)
    if (ok) return { ...counts, note: `${counts.passed} passed` }
    console.log(`\n${output}`)
    return { ...counts, failed: Math.max(counts.failed, 1) }
  })
}

/** Runs a project of Playwright, which starts and stops the servers that it needs. */
function runProject(label, project, limitMinutes) {
  return async ({ browser }) => {
    const report = reportFile(project)
    const env = { ...neutralEnvironment(), ...browserEnvironment(browser), E2E_REPORT: report }
    const work = () =>
      runWithin('playwright', ['test', `--project=${project}`], { env, live: true, limitMinutes })
    const result = await step(label, work, { live: true })
    const counts = countPlaywright(readReport(report, result))
    return result.ok ? counts : { ...counts, failed: Math.max(counts.failed, 1) }
  }
}

/** A fresh file: that of an earlier run must not be taken for this one's. */
function reportFile(name) {
  const path = fromRoot('node_modules', '.cache', `${name}-report.json`)
  rmSync(path, { force: true })
  return path
}

function readReport(path, { output }) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new CommandError('The tests wrote no report.', { output, cause })
  }
}
