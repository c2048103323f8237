import { chromium, type LaunchOptions } from '@playwright/test'
import { findBrowser } from '../scripts/lib/programs.mjs'

/**
 * How the tests start a browser: one of this machine where Playwright has none of its own, without anything that
 * calls home. A name that isn't this machine's resolves to nothing, except those that a test plays itself.
 */
export function browserOptions({ playedHosts = [] as readonly string[] } = {}): LaunchOptions {
  const rules = [
    ...playedHosts.map((host) => `MAP ${host} 127.0.0.1`),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ]
  return {
    executablePath: systemBrowser(),
    args: [
      `--host-resolver-rules=${rules.join(', ')}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      // Chromium's sandbox refuses to run as root, which is what containers usually are.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  }
}

// The npm commands have looked already; a plain `npx playwright test` looks here.
function systemBrowser(): string | undefined {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (chosen !== undefined) return chosen || undefined
  const found = findBrowser({ managedPath: chromium.executablePath() })
  return found.kind === 'system' ? found.path : undefined
}
