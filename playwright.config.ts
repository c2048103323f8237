import { defineConfig, devices } from '@playwright/test'
import { browserOptions } from './testing/browser'
import { webServers } from './testing/web-servers'

// Attacks start servers of their own, several builds of them.
const isAttackAlone = process.argv.some((one) => /^--project=(attack|cost)$/.test(one))
const webServer = isAttackAlone ? [] : await webServers()

export default defineConfig({
  globalTeardown: './testing/global-teardown.ts',
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
  webServer,
  projects: [
    {
      name: 'chromium',
      testDir: 'e2e',
      fullyParallel: true,
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        baseURL: process.env.E2E_APP_URL,
        // A trace of every test costs a fifth of the suite's time: `npm run e2e -- --trace retain-on-failure <spec>`.
        trace: 'off',
        screenshot: 'only-on-failure',
        locale: 'en-GB',
        timezoneId: 'UTC',
        // Without a graphics card, an animated skeleton takes the time that the page needs to start.
        contextOptions: { reducedMotion: 'reduce' },
        launchOptions: browserOptions(),
      },
    },
    // Pictures of every page, compared with those that the same machine took before: `npm run test:visual`.
    {
      name: 'visual',
      testDir: 'visual',
      fullyParallel: true,
      snapshotPathTemplate: '.visual/{arg}{ext}',
      expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.002 } },
      use: {
        ...devices['Desktop Chrome'],
        baseURL: process.env.E2E_APP_URL,
        locale: 'en-US',
        timezoneId: 'UTC',
        contextOptions: { reducedMotion: 'reduce' },
        launchOptions: browserOptions(),
      },
    },
    // The cases of a group follow one another; groups run side by side, each on servers of its own.
    {
      name: 'attack',
      testDir: 'attack',
      testMatch: 'groups/*.spec.ts',
      fullyParallel: false,
      timeout: 120_000,
    },
    // What hostile input costs, compared with ordinary input: for a quiet machine, so `npm test` leaves it out.
    { name: 'cost', testDir: 'attack', testMatch: 'cost/*.spec.ts', workers: 1, timeout: 300_000 },
  ],
})
