import { readFileSync, rmSync } from 'node:fs'
import { CommandError } from './command-error.mjs'
import { countPlaywright } from './count-results.mjs'
import { findFreePort } from './ports.mjs'
import { fromRoot } from './root.mjs'
import { runWithin } from './run-within.mjs'
import { startServers } from './servers.mjs'

const endToEndReport = fromRoot('node_modules', '.cache', 'e2e-report.json')
const limitMinutes = 30

/**
 * Starts mock and app on free ports and runs Playwright against them. Output is shown as it comes.
 *
 * @param {{ browser: { kind: string, path: string }, args?: readonly string[] }} options
 */
export async function runPlaywright({ browser, args = [] }) {
  const servers = await startServers({
    appPort: await findFreePort(),
    mockPort: await findFreePort(),
  })
  rmSync(endToEndReport, { force: true })
  const env = {
    ...process.env,
    E2E_APP_URL: servers.appUrl,
    E2E_MOCK_URL: servers.mockUrl,
    PLAYWRIGHT_CHROMIUM_PATH: browser.kind === 'system' ? browser.path : '',
    E2E_REPORT: endToEndReport,
  }
  return runWithin('playwright', ['test', ...args], { env, live: true, limitMinutes })
}

/** Counts the tests of the last run. */
export function readEndToEndCounts() {
  try {
    return countPlaywright(JSON.parse(readFileSync(endToEndReport, 'utf8')))
  } catch (cause) {
    throw new CommandError('Playwright wrote no report.', { cause })
  }
}
