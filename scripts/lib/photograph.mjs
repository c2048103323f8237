import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { demoAccounts } from './demo-environment.mjs'

const [ada] = demoAccounts
export const wide = { width: 1440, height: 900 }
export const narrow = { width: 390, height: 844 }

/**
 * Opens the app as a visitor with this colour scheme and window, signed in as Ada unless told
 * otherwise, hands the page to `work` and closes it.
 */
export async function visit(browser, { origin, colorScheme, viewport, signedIn = true }, work) {
  const context = await browser.newContext({
    baseURL: origin,
    colorScheme,
    viewport,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  const page = await context.newPage()
  if (signedIn) await signIn(page)
  await work(page)
  await context.close()
}

/** Takes the picture once everything has streamed in and fonts are there. */
export async function photograph(page, path, { folder, name, fullPage = false }) {
  await page.goto(path)
  await page.evaluate(() => document.fonts.ready)
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage, animations: 'disabled' })
}

async function signIn(page) {
  await page.goto('/login')
  await page.getByLabel('Email').first().fill(ada.email)
  await page.getByLabel('Password').fill(ada.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/dashboard/)
}
