import { readFileSync, rmSync } from 'node:fs'
import { CommandError } from './command-error.mjs'
import { countVitest } from './count-results.mjs'
import { neutralEnvironment } from './demo-environment.mjs'
import { ensureBuild } from './ensure-build.mjs'
import { run, tool } from './processes.mjs'
import { fromRoot } from './root.mjs'
import { readAttackCounts, runAttack } from './run-attack.mjs'
import { readEndToEndCounts, runPlaywright } from './run-playwright.mjs'
import { runWithin } from './run-within.mjs'
import { step } from './steps.mjs'

const unitReport = fromRoot('node_modules', '.cache', 'unit-report.json')
const onePassed = { passed: 1, failed: 0 }

/**
 * What `npm test` does once dependencies and browser are there, in order. A step answers its counts
 * or throws. One that `needs` others is left out, as a failure, when they failed.
 */
export const testSteps = [
  { name: 'format and lint', needs: [], run: checkFormat },
  { name: 'types', needs: [], run: checkTypes },
  { name: 'unit tests', needs: [], run: runUnitTests },
  { name: 'build', needs: [], run: build },
  { name: 'end-to-end tests', needs: ['build', 'browser'], run: runEndToEndTests },
  { name: 'attack', needs: ['build', 'browser'], run: runAttackCatalogue },
]

async function checkFormat() {
  await step('Checking format and lint', () => runTool('biome', ['check', '.']))
  return onePassed
}

// A fresh clone has no `next-env.d.ts` and no route types: `next typegen` writes both.
async function checkTypes() {
  await step('Checking types', async () => {
    await runTool('next', ['typegen'])
    await runTool('tsc', ['--noEmit'])
  })
  return onePassed
}

async function runUnitTests() {
  rmSync(unitReport, { force: true })
  return step('Running unit tests', async () => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
    const result = await runWithin('vitest', args, { env: neutralEnvironment(), limitMinutes: 20 })
    const counts = countVitest(readReport(result.output))
    if (!result.ok) {
      console.log(`\n${result.output}`)
      // An error between tests fails the run although every test passed.
      return { ...counts, failed: Math.max(counts.failed, 1) }
    }
    return { ...counts, note: `${counts.passed} passed` }
  })
}

function readReport(output) {
  try {
    return JSON.parse(readFileSync(unitReport, 'utf8'))
  } catch (cause) {
    throw new CommandError('Vitest wrote no report.', { output, cause })
  }
}

async function build() {
  await ensureBuild()
  return onePassed
}

async function runEndToEndTests({ browser }) {
  const work = () => runPlaywright({ browser })
  const { ok } = await step('Running end-to-end tests', work, { live: true })
  const counts = readEndToEndCounts()
  return ok ? counts : { ...counts, failed: Math.max(counts.failed, 1) }
}

async function runAttackCatalogue({ browser }) {
  const work = () => runAttack({ browser })
  const { ok } = await step('Attacking the app', work, { live: true })
  const counts = readAttackCounts()
  return ok ? counts : { ...counts, failed: Math.max(counts.failed, 1) }
}

async function runTool(name, args) {
  const env = neutralEnvironment()
  const result = await run(process.execPath, [tool(name), ...args], { env })
  if (!result.ok) throw new CommandError(`${name} found problems.`, { output: result.output })
}
