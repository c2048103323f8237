import { readFileSync, rmSync } from 'node:fs'
import { CommandError } from './command-error.mjs'
import { neutralEnvironment } from './demo-environment.mjs'
import { run, tool } from './processes.mjs'
import { fromRoot } from './root.mjs'

const attackReport = fromRoot('node_modules', '.cache', 'attack-report.json')

/**
 * Runs the attack catalogue against the build. It starts its own servers on free ports.
 *
 * @param {{ browser: { kind: string, path: string }, args?: readonly string[] }} options
 */
export function runAttack({ browser, args = [] }) {
  rmSync(attackReport, { force: true })
  const env = {
    ...neutralEnvironment(),
    PLAYWRIGHT_CHROMIUM_PATH: browser.kind === 'system' ? browser.path : '',
  }
  return run(process.execPath, [tool('tsx'), 'attack/main.ts', ...args], { env, live: true })
}

/** Counts the rows of the last run. */
export function readAttackCounts() {
  try {
    return JSON.parse(readFileSync(attackReport, 'utf8'))
  } catch (cause) {
    throw new CommandError('The attack wrote no report.', { cause })
  }
}
