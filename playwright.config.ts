import { chromium, defineConfig, devices } from '@playwright/test'
import { appUrl } from './testing/addresses'
import { findBrowser } from './scripts/lib/find-browser.mjs'

// `npm run e2e` has looked already; a plain `npx playwright test` looks here.
function systemBrowser(): string | undefined {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (chosen !== undefined) return chosen || undefined
  const found = findBrowser({ managedPath: chromium.executablePath() })
  return found.kind === 'system' ? found.path : undefined
}

// Nothing but this machine can be reached: a name that is not loopback does not resolve.
const stayLocal = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]

// Chromium's sandbox refuses to run as root, which is what containers usually are.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export default defineConfig({
  testDir: 'e2e',
  globalTeardown: './e2e/support/global-teardown.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: Number(process.env.E2E_WORKERS ?? 2),
  // Room for machines that are slow or busy: a test that passes does not wait.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/report.json' }],
  ],
  use: {
    baseURL: appUrl,
    // A trace of every test costs a fifth of the suite's time: `npm run e2e -- --trace retain-on-failure <spec>`.
    trace: 'off',
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Without a graphics card, an animated skeleton takes the time that the page needs to start.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: systemBrowser(),
      args: [stayLocal, ...quiet, ...asRoot],
    },
  },
  projects: [
    {
      name: 'chromium',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
  ],
})
