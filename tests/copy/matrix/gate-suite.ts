import { strict as assert } from 'node:assert'
import { chromium } from '@playwright/test'
import { refusalSentence } from '../../../lib/sendora'
import { browserOptions } from '../../../testing/browser'
import { hiddenFields } from '../hidden-fields'
import type { Row } from './rows'
import type { Service } from './service'

/** What the suite knows of an app: an address, and what its owner has chosen. */
export type Target = { appUrl: string; row: Row; service: Service }

/** The whole of it, once for all rows: from outside, through HTTP and a browser. */
export const gateSuite: Readonly<Record<string, (target: Target) => Promise<void>>> = {
  async anonymous(target) {
    const response = await get(target, '/dashboard')
    assert.equal(response.status, 307)
    assertSignIn(target, response)
  },

  async valid(target) {
    const response = await get(target, '/dashboard', await target.service.sessionCookies())
    await assertDashboard(target, response)
    assert.deepEqual(response.headers.getSetCookie().filter(isRefreshToken), [])
  },

  async expired(target) {
    const response = await get(target, '/dashboard', await target.service.expiredCookies())
    await assertDashboard(target, response)
    assert.match(response.headers.getSetCookie().join(), /sendora_rt=[^;]+;/)
  },

  async refused(target) {
    const cookies = await target.service.expiredCookies()
    await target.service.revoke()
    const response = await get(target, '/dashboard', cookies)
    assert.equal(response.status, 307)
    assertSignIn(target, response)
    assert.match(response.headers.getSetCookie().join(), /sendora_rt=;/)
  },

  async outage(target) {
    const [valid, expired] = [
      await target.service.sessionCookies(),
      await target.service.expiredCookies(),
    ]
    await target.service.inOutage(async () => {
      assert.equal((await get(target, '/dashboard', expired)).status, 503)
      await assertDashboard(target, await get(target, '/dashboard', valid))
    })
    await assertDashboard(target, await get(target, '/dashboard', expired))
  },

  async 'plain form'(target) {
    const { email, password } = target.service.user
    const wrong = await sendForm(target, { email, password: 'not the password' })
    assert.deepEqual(wrong.headers.getSetCookie().filter(isRefreshToken), [])
    // A page that `cacheComponents` has prerendered can't draw the form's state: the address carries the reason.
    const back = wrong.headers.get('location')
    const told = back === null ? wrong : await fetch(new URL(back, target.appUrl))
    assert.equal(told.status, 200)
    const html = (await told.text()).replace(/<script\b.*?<\/script>/gs, '')
    assert.ok(
      html.includes(refusalSentence('INVALID_CREDENTIALS', null)),
      'The page gives no reason',
    )
    const right = await sendForm(target, { email, password })
    assert.equal(right.status, 303)
    const location = new URL(right.headers.get('location') ?? '', target.appUrl)
    assert.equal(slashed(location.pathname), slashed(address(target, '/dashboard').pathname))
    const cookies = right.headers.getSetCookie().map((one) => one.split(';')[0])
    await assertDashboard(target, await get(target, '/dashboard', cookies.join('; ')))
  },

  /** The first visit: no cookie comes with the form, so the sign-in page has to send the session on. */
  async 'browser without scripts'(target) {
    const browser = await chromium.launch(browserOptions())
    try {
      const page = await browser.newPage({ javaScriptEnabled: false })
      const { email, password } = target.service.user
      await page.goto(address(target, '/dashboard').href)
      await page.getByLabel('Email').fill(email)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL(address(target, '/dashboard').href)
    } finally {
      await browser.close()
    }
  },

  async browser(target) {
    const browser = await chromium.launch(browserOptions())
    try {
      const page = await browser.newPage()
      const problems: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(error.message))
      const { email, password } = target.service.user
      await page.goto(address(target, '/dashboard').href)
      await page.getByLabel('Email').fill(email)
      await page.getByLabel('Password').fill('not the password')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor()
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText(`Hello ${email}`).waitFor()
      assert.equal(new URL(page.url()).pathname, address(target, '/dashboard').pathname)
      assert.deepEqual(problems, [])
    } finally {
      await browser.close()
    }
  },
}

/** A page's address as this app writes it. */
function address({ appUrl, row }: Target, path: string): URL {
  const { basePath = '', trailingSlash = false } = row.nextConfig ?? {}
  return new URL(`${basePath}${path}${trailingSlash ? '/' : ''}`, appUrl)
}

function get(target: Target, path: string, cookie = ''): Promise<Response> {
  const headers = { accept: 'text/html', ...(cookie && { cookie }) }
  return fetch(address(target, path), { headers, redirect: 'manual' })
}

/** Next.js itself adds the slash that an app wants, with one more redirect. */
const slashed = (path: string) => path.replace(/\/?$/, '/')

const isRefreshToken = (cookie: string) => cookie.startsWith('sendora_rt=')

function assertSignIn(target: Target, response: Response): void {
  const location = new URL(response.headers.get('location') ?? '', target.appUrl)
  const { loginPath = '/login' } = target.row
  assert.equal(slashed(location.pathname), slashed(address(target, loginPath).pathname))
  assert.equal(slashed(location.searchParams.get('from') ?? ''), '/dashboard/')
}

async function assertDashboard(target: Target, response: Response): Promise<void> {
  assert.equal(response.status, 200)
  // React puts a comment between two texts.
  const text = (await response.text()).replaceAll('<!-- -->', '')
  assert.ok(text.includes(`Hello ${target.service.user.email}`), 'The page has no session')
}

/** Sends the sign-in form as a browser without scripts does. */
async function sendForm(target: Target, fields: Readonly<Record<string, string>>) {
  const url = address(target, target.row.loginPath ?? '/login')
  url.searchParams.set('from', '/dashboard')
  const body = hiddenFields(await (await fetch(url)).text())
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const headers = {
    origin: target.appUrl,
    referer: url.href,
    'sec-fetch-site': 'same-origin',
    accept: 'text/html',
  }
  return fetch(url, { method: 'POST', headers, body, redirect: 'manual' })
}
