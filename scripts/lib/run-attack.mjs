import { existsSync, readFileSync, rmSync } from 'node:fs'
import { CommandError } from './command-error.mjs'
import { neutralEnvironment } from './demo-environment.mjs'
import { fromRoot } from './root.mjs'
import { runWithin } from './run-within.mjs'

const attackReport = fromRoot('node_modules', '.cache', 'attack-report.json')
const currentRow = fromRoot('node_modules', '.cache', 'attack-row')
const limitMinutes = 20

/**
 * Runs the attack catalogue against the build. It starts its own servers on free ports.
 *
 * @param {{ browser: { kind: string, path: string }, args?: readonly string[] }} options
 */
export function runAttack({ browser, args = [] }) {
  rmSync(attackReport, { force: true })
  rmSync(currentRow, { force: true })
  const env = {
    ...neutralEnvironment(),
    PLAYWRIGHT_CHROMIUM_PATH: browser.kind === 'system' ? browser.path : '',
  }
  const lastSeen = () => (existsSync(currentRow) ? readFileSync(currentRow, 'utf8') : 'its start')
  return runWithin('tsx', ['attack/main.ts', ...args], { env, live: true, limitMinutes, lastSeen })
}

/** Counts the rows of the last run. */
export function readAttackCounts() {
  try {
    return JSON.parse(readFileSync(attackReport, 'utf8'))
  } catch (cause) {
    throw new CommandError('The attack wrote no report.', { cause })
  }
}
