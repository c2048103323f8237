import './lib/require-node.mjs'
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import sharp from 'sharp'
import { CommandError, command } from './lib/command.mjs'
import { demoAccounts } from './lib/demo-environment.mjs'
import { readPort } from './lib/loopback.mjs'
import { fromRoot } from './lib/processes.mjs'
import { ensureBrowser } from './lib/programs.mjs'

const [ada] = demoAccounts
const wide = { width: 1440, height: 900 }
const narrow = { width: 390, height: 844 }
const colorSchemes = ['light', 'dark']
const landingPageWidths = [640, 960, 1280]
const publicPages = [
  '/',
  '/login',
  '/magic-link',
  '/forgot-password',
  '/reset-password',
  '/verify-email',
  '/signup',
  '/mfa',
  '/absent',
]
const signedInPages = [
  '/dashboard',
  '/dashboard/events',
  '/dashboard/events/explore',
  '/dashboard/events/funnel?step=page.viewed&step=user.signed_up',
  '/dashboard/events/retention',
  '/dashboard/people',
  '/dashboard/people?query=no-one-has-this-name',
  '/dashboard/people/audiences',
  '/dashboard/people/jobs',
  '/dashboard/people/invite',
  '/dashboard/search?q=ada',
  '/dashboard/admin',
  '/dashboard/absent',
  '/account',
  '/account/security',
  '/account/sessions',
  '/account/preferences',
  '/account/requests',
  '/account/second-factor',
  '/account/delete',
]
/** Pages of one record: the first that another page links to. */
const linkedPages = [
  { name: 'dashboard-event', from: '/dashboard/events/explore', to: /^\/dashboard\/events\/evt_/ },
  { name: 'dashboard-person', from: '/dashboard/people', to: /^\/dashboard\/people\/per_/ },
  {
    name: 'dashboard-audience',
    from: '/dashboard/people/audiences',
    to: /^\/dashboard\/people\/audiences\/aud_/,
  },
]

// Without an argument: the pictures of the README and the landing page, and every page for `docs/images/pages`. With a folder:
// every page there, to look through.
await command(async () => {
  const origin = `http://localhost:${readPort(process.env, 'PORT', 3000)}`
  await requireDemo(origin)
  const found = await ensureBrowser()
  const browser = await chromium.launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const folder = process.argv[2]
  if (folder === undefined) await forReadme(browser, origin)
  const pages = folder ? resolve(folder) : fromRoot('docs', 'images', 'pages')
  await photographAll(browser, origin, pages)
  await browser.close()
  return 0
})

async function forReadme(browser, origin) {
  for (const colorScheme of colorSchemes) {
    await visit(browser, { origin, colorScheme, viewport: wide }, (page) =>
      photograph(page, '/dashboard', {
        folder: fromRoot('docs', 'images'),
        name: `dashboard-${colorScheme}`,
      }),
    )
    await forLandingPage(`dashboard-${colorScheme}`)
  }
}

/** The same picture in the widths that the landing page shows, and as a small PNG for browsers without AVIF. */
async function forLandingPage(name) {
  const folder = fromRoot('public', 'images')
  const picture = sharp(fromRoot('docs', 'images', `${name}.png`))
  for (const width of landingPageWidths) {
    await picture
      .clone()
      .resize({ width })
      .avif({ quality: 55, effort: 9 })
      .toFile(join(folder, `${name}-${width}.avif`))
  }
  await picture
    .clone()
    .resize({ width: landingPageWidths[0] })
    .png({ palette: true })
    .toFile(join(folder, `${name}.png`))
}

async function photographAll(browser, origin, folder) {
  for (const colorScheme of colorSchemes) {
    for (const [size, viewport] of Object.entries({ wide, narrow })) {
      for (const [signedIn, paths] of [
        [false, publicPages],
        [true, signedInPages],
      ]) {
        await visit(browser, { origin, colorScheme, viewport, signedIn }, async (page) => {
          const linked = signedIn ? await findLinked(page) : []
          for (const { path, ...named } of [...paths.map((path) => ({ path })), ...linked]) {
            const name = `${named.name ?? nameOf(path)}-${size}-${colorScheme}`
            await photograph(page, path, { folder, name, fullPage: true })
            await shrink(join(folder, name))
          }
        })
      }
    }
  }
}

function nameOf(path) {
  return path.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '') || 'home'
}

async function findLinked(page) {
  const found = []
  for (const { name, from, to } of linkedPages) {
    await page.goto(from)
    const paths = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const path = paths.find((one) => to.test(one ?? ''))
    if (path === undefined) throw new CommandError(`${from} has no link to ${to}.`)
    found.push({ name, path })
  }
  return found
}

/** A small picture in the place of the one that the browser took. */
async function shrink(path) {
  await sharp(`${path}.png`).webp({ quality: 60, effort: 6 }).toFile(`${path}.webp`)
  rmSync(`${path}.png`)
}

async function requireDemo(origin) {
  const response = await fetch(`${origin}/api/public/health`).catch(() => null)
  if (!response?.ok) {
    throw new CommandError(`Nothing answers on ${origin}. Run npm run demo in another window.`)
  }
}

/**
 * Opens the app as a visitor with this color scheme and window, signed in as Ada unless told
 * otherwise, hands the page to `work` and closes it.
 */
async function visit(browser, { origin, colorScheme, viewport, signedIn = true }, work) {
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
async function photograph(page, path, { folder, name, fullPage = false }) {
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
