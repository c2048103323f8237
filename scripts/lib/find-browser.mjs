import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

// The shell comes first: it draws pages and no window around them, for less than half the work.
const shellName = 'chromium-headless-shell'
const commandNames = [
  shellName,
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
]

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Chooses the browser for the tests: the one that Playwright manages, then `CHROME_PATH`, then a
 * Chrome or Chromium on `PATH` or in the usual folders. Does not start it.
 *
 * @param {{ managedPath: string, hasWindow?: boolean, env?: NodeJS.ProcessEnv, exists?: (path: string) => boolean }} world
 *   `hasWindow`: somebody wants to watch, which the shell cannot show
 * @returns {{ kind: 'managed' | 'system', path: string } | { kind: 'none' }}
 */
export function findBrowser({
  managedPath,
  hasWindow = false,
  env = process.env,
  exists = existsSync,
}) {
  if (exists(managedPath)) return { kind: 'managed', path: managedPath }

  const folders = (env.PATH ?? '').split(delimiter).filter(isAbsolute)
  const names = commandNames.filter((name) => !hasWindow || name !== shellName)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const candidates = [...(env.CHROME_PATH ? [env.CHROME_PATH] : []), ...onPath, ...applications]
  const path = candidates.find(exists)
  return path === undefined ? { kind: 'none' } : { kind: 'system', path }
}
