import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommandError } from './command-error.mjs'
import { countPlaywright } from './count-results.mjs'
import { findFreePort } from './ports.mjs'
import { stopAll } from './processes.mjs'
import { fromRoot } from './root.mjs'
import { runWithin } from './run-within.mjs'
import { startServers } from './servers.mjs'
import { whileRunning } from './while-running.mjs'

const endToEndReport = fromRoot('node_modules', '.cache', 'e2e-report.json')
const serverOutput = fromRoot('node_modules', '.cache', 'e2e-output')
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
    E2E_SERVER_OUTPUT: keepOutput({ app: servers.app, mock: servers.mock }),
  }
  const work = () => runWithin('playwright', ['test', ...args], { env, live: true, limitMinutes })
  try {
    return await whileRunning({ 'The mock service': servers.mock, 'The app': servers.app }, work)
  } finally {
    // Also Playwright, when a server stopped: every test that is left would fail, slowly.
    await stopAll()
  }
}

/** Writes what the servers write to a folder, where the last step of the tests searches it for tokens. */
function keepOutput(servers) {
  rmSync(serverOutput, { recursive: true, force: true })
  mkdirSync(serverOutput, { recursive: true })
  for (const [name, server] of Object.entries(servers)) {
    const file = join(serverOutput, `${name}.log`)
    writeFileSync(file, server.output)
    server.onOutput = (chunk) => appendFileSync(file, chunk)
  }
  return serverOutput
}

/** Counts the tests of the last run. */
export function readEndToEndCounts() {
  try {
    return countPlaywright(JSON.parse(readFileSync(endToEndReport, 'utf8')))
  } catch (cause) {
    throw new CommandError('Playwright wrote no report.', { cause })
  }
}
