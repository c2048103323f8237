import { existsSync } from 'node:fs'
import { CommandError } from './command-error.mjs'
import { findBrowser } from './find-browser.mjs'
import { run, tool } from './processes.mjs'
import { step } from './steps.mjs'

const downloadMs = 5 * 60_000
const packageMs = 10 * 60_000

/** Finds a browser for the tests or installs one. Playwright's own download comes first. */
export async function ensureBrowser() {
  // Only there once the dependencies are installed.
  const { chromium } = await import('@playwright/test')
  const find = () => findBrowser({ managedPath: chromium.executablePath() })

  const found = find()
  if (found.kind !== 'none') return found

  await step("Installing Playwright's Chromium", installManaged)
  const managed = find()
  if (managed.kind !== 'none') return managed

  if (!isRootOnDebian()) {
    throw new CommandError(
      'No browser for the tests. Install Chrome or Chromium, or set CHROME_PATH to one.',
    )
  }
  await step("Installing Debian's Chromium", installDebianPackage)
  const packaged = find()
  if (packaged.kind !== 'none') return packaged
  throw new CommandError('No browser for the tests: the package chromium brought none.')
}

// Some networks cannot reach the download. That is no failure as long as another way is left.
async function installManaged() {
  const args = [tool('playwright'), 'install', '--with-deps', 'chromium']
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env }
  const { ok } = await run(process.execPath, args, { env, timeoutMs: downloadMs })
  return ok ? undefined : { note: 'not possible here' }
}

async function installDebianPackage() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, timeoutMs: packageMs }
  const update = await run('apt-get', ['update'], options)
  const args = ['install', '-y', '--no-install-recommends', 'chromium']
  const install = await run('apt-get', args, options)
  if (!install.ok) {
    const output = update.output + install.output
    throw new CommandError('apt-get install chromium failed.', { output })
  }
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}
