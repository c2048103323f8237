import { CommandError } from './command-error.mjs'
import { installDebianPackage, isRootOnDebian } from './debian-package.mjs'
import { findBrowser } from './find-browser.mjs'
import { run, tool } from './processes.mjs'
import { step } from './steps.mjs'

const downloadMs = 5 * 60_000

/** Finds a browser for the tests or installs one. Playwright's own download comes first. */
export async function ensureBrowser({ hasWindow = false } = {}) {
  // Only there once the dependencies are installed.
  const { chromium } = await import('@playwright/test')
  const find = () => findBrowser({ managedPath: chromium.executablePath(), hasWindow })

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
  await step("Installing Debian's Chromium", () => installPackaged(hasWindow))
  const packaged = find()
  if (packaged.kind !== 'none') return packaged
  throw new CommandError("No browser for the tests: Debian's packages brought none.")
}

// Older releases have the whole browser alone.
async function installPackaged(hasWindow) {
  if (hasWindow) return installDebianPackage('chromium')
  try {
    return await installDebianPackage('chromium-headless-shell')
  } catch {
    return installDebianPackage('chromium')
  }
}

// Some networks cannot reach the download. That is no failure as long as another way is left.
async function installManaged() {
  const args = [tool('playwright'), 'install', '--with-deps', 'chromium']
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env }
  const { ok } = await run(process.execPath, args, { env, timeoutMs: downloadMs })
  return ok ? undefined : { note: 'not possible here' }
}
