import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { CommandError, step } from './command.mjs'
import { run, tool } from './processes.mjs'

// The shell draws pages and no window around them, for about half the work.
const shellName = 'chromium-headless-shell'
const wholeNames = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const downloadMs = 5 * 60_000
// The tests run without it as well.
const optionalDownloadMs = 60_000

/**
 * Chooses the browser for the tests: the one that Playwright manages, then `CHROME_PATH`, then a headless shell, Chrome
 * or Chromium on `PATH` or in the usual folders. Does not start it.
 *
 * @param {{ managedPath: string, hasWindow?: boolean, env?: NodeJS.ProcessEnv, exists?: (path: string) => boolean }} options
 *   `managedPath` is what Playwright calls its whole browser; `hasWindow`: to be watched, which the shell can't show
 * @returns {{ kind: 'managed' | 'system', path: string, isShell: boolean } | { kind: 'none' }}
 */
export function findBrowser({
  managedPath,
  hasWindow = false,
  env = process.env,
  exists = existsSync,
}) {
  const managed = hasWindow ? managedPath : managedShellMark(managedPath)
  if (exists(managed)) return { kind: 'managed', path: managed, isShell: !hasWindow }

  const folders = (env.PATH ?? '').split(delimiter).filter(isAbsolute)
  const onPath = (name) => folders.map((folder) => join(folder, name))
  const chosen = env.CHROME_PATH ? [env.CHROME_PATH] : []
  const shells = hasWindow ? [] : onPath(shellName)
  const candidates = [...chosen, ...shells, ...wholeNames.flatMap(onPath), ...applications]
  const path = candidates.find(exists)
  if (path === undefined) return { kind: 'none' }
  return { kind: 'system', path, isShell: /headless[-_]shell/.test(path) }
}

/** Playwright installs its shell in a folder beside that of the whole browser, and marks it when it is complete. */
function managedShellMark(managedPath) {
  const folder = managedPath.replace(
    /([\\/])chromium-(\d+)[\\/].*$/,
    '$1chromium_headless_shell-$2',
  )
  return join(folder, 'INSTALLATION_COMPLETE')
}

/** Tells Playwright which browser `ensureBrowser` has found. */
export function browserEnvironment({ kind, path }) {
  return { PLAYWRIGHT_CHROMIUM_PATH: kind === 'system' ? path : '' }
}

/**
 * Finds a browser for the tests or installs one: Playwright's own, or Debian's. Where there is a whole browser that
 * `CHROME_PATH` hasn't chosen, it tries to bring the shell, and says what it costs to do without.
 */
export async function ensureBrowser({ hasWindow = false } = {}) {
  // Only there once the dependencies are installed.
  const { chromium } = await import('@playwright/test')
  const find = () => findBrowser({ managedPath: chromium.executablePath(), hasWindow })

  const found = find()
  const isChosen = found.kind === 'system' && found.path === process.env.CHROME_PATH
  if (found.kind !== 'none' && (hasWindow || found.isShell)) return found
  if (isChosen) return withoutShell(found)

  const isOptional = found.kind !== 'none'
  await step("Installing Playwright's Chromium", () => installManaged({ hasWindow, isOptional }))
  if (find().kind === 'managed') return find()
  if (isRootOnDebian()) {
    const packaged = () => installPackaged({ hasWindow, isOptional })
    await step("Installing Debian's Chromium", packaged)
  }
  const installed = find()
  if (installed.kind === 'none') {
    throw new CommandError(
      'No browser for the tests. Install Chrome or Chromium, or set CHROME_PATH to one.',
    )
  }
  return hasWindow || installed.isShell ? installed : withoutShell(installed)
}

function withoutShell(found) {
  console.log(
    `· ${found.path} is a whole browser: the browser tests take 1.8 times as long as with the headless shell. Install it with npx playwright install chromium-headless-shell`,
  )
  return found
}

// Some networks can't reach the download. That is no failure as long as another way is left.
async function installManaged({ hasWindow, isOptional }) {
  const withLibraries = isOptional ? [] : ['--with-deps']
  const name = hasWindow ? 'chromium' : shellName
  const args = [tool('playwright'), 'install', ...withLibraries, name]
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env }
  const timeoutMs = isOptional ? optionalDownloadMs : downloadMs
  const { ok } = await run(process.execPath, args, { env, timeoutMs })
  return ok ? undefined : { note: 'not possible here' }
}

// Older releases have the whole browser alone.
async function installPackaged({ hasWindow, isOptional }) {
  if (hasWindow) return installDebianPackage('chromium')
  try {
    return await installDebianPackage(shellName)
  } catch {
    return isOptional ? { note: 'not possible here' } : installDebianPackage('chromium')
  }
}

const redisNames = ['redis-server', 'valkey-server']
const usualFolders = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']

/**
 * Looks for a Redis or Valkey server: `REDIS_SERVER_PATH`, then `PATH`, then the usual folders. Does not start it.
 *
 * @param {{ env?: NodeJS.ProcessEnv, exists?: (path: string) => boolean }} [options]
 * @returns {string | null}
 */
export function findRedis({ env = process.env, exists = existsSync } = {}) {
  const folders = [...(env.PATH ?? '').split(delimiter).filter(isAbsolute), ...usualFolders]
  const candidates = redisNames.flatMap((name) => folders.map((folder) => join(folder, name)))
  const chosen = env.REDIS_SERVER_PATH ? [env.REDIS_SERVER_PATH] : []
  return [...chosen, ...candidates].find(exists) ?? null
}

/**
 * Finds a Redis server for the tests, or installs Debian's. `null` when none can be had: its tests are then skipped
 * and say so, since the app works without one.
 *
 * @returns {Promise<string | null>}
 */
export async function ensureRedis() {
  const found = findRedis()
  if (found !== null) return found
  if (isRootOnDebian()) {
    // Nothing here may start a server of its own: the tests start theirs.
    const install = () => installDebianPackage('redis-server', { RUNLEVEL: '1' })
    await step("Installing Debian's Redis", install).catch(() => {})
  }
  const installed = findRedis()
  if (installed === null) {
    console.log(
      '· No Redis server here: its tests are skipped. Install one, or set REDIS_SERVER_PATH',
    )
  }
  return installed
}

const packageMs = 10 * 60_000

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/** Installs a Debian package. Only where `isRootOnDebian`. */
async function installDebianPackage(name, extraEnv = {}) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...extraEnv }
  const options = { env, timeoutMs: packageMs }
  const update = await run('apt-get', ['update'], options)
  const args = ['install', '-y', '--no-install-recommends', name]
  const install = await run('apt-get', args, options)
  if (!install.ok) {
    const output = update.output + install.output
    throw new CommandError(`apt-get install ${name} failed.`, { output })
  }
}
