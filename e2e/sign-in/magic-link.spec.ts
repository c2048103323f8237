import type { BrowserContext, Page } from '@playwright/test'
import { rawRequest } from '../../testing/http/raw-request'
import { setSessionCookies } from '../../testing/http/raw-response'
import type { MockClient } from '../../testing/mock/mock-client'
import { createTestUser } from '../../testing/mock/test-user'
import { readSessionCookies } from '../../testing/session-cookies'
import { noTokenInReferer } from '../support/no-token-in-referer'
import { sameAnswer } from '../support/same-answer'
import { expect, test } from '../support/test'

async function askForLink(page: Page, email: string) {
  await page.goto('/login')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
}

async function mailedLink(mock: MockClient, email: string): Promise<string> {
  const [newest] = await mock.readMailbox(email)
  const { pathname, search } = new URL(newest?.link ?? '')
  return pathname + search
}

/** As if the link had been asked for earlier. */
async function ageAskedLink(context: BrowserContext, seconds: number) {
  const asked = (await context.cookies()).find(({ name }) => name === 'sendora_link')
  if (asked === undefined) throw new Error('No link was asked for')
  const aged = (sentAtMs: string) => String(Number(sentAtMs) - seconds * 1000)
  await context.addCookies([{ ...asked, value: asked.value.replace(/^\d+/, aged) }])
}

const signInButton = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true })

test('a mailed link signs in after one press of a button', async ({ page, user, mock }) => {
  await askForLink(page, user.email)
  await page.goto(await mailedLink(mock, user.email))
  await signInButton(page).click()

  await expect(page).toHaveURL('/dashboard')
  await expect(page.getByRole('button', { name: user.email })).toBeVisible()
})

test('a mail scanner that opens the link does not use it up', async ({ page, user, mock }) => {
  await askForLink(page, user.email)
  const link = await mailedLink(mock, user.email)

  for (let visit = 1; visit <= 10; visit++) {
    for (const method of ['GET', 'HEAD']) {
      const answer = await rawRequest({ method, path: link, headers: { 'user-agent': 'scanner' } })
      expect(answer.status).toBe(200)
      expect(setSessionCookies(answer)).toEqual({})
    }
  }

  await page.goto(link)
  await signInButton(page).click()
  await expect(page).toHaveURL('/dashboard')
})

test('a link works once, and the second time says so', async ({ page, context, user, mock }) => {
  await askForLink(page, user.email)
  const link = await mailedLink(mock, user.email)
  await page.goto(link)
  await signInButton(page).click()
  await expect(page).toHaveURL('/dashboard')
  await context.clearCookies({ name: /^sendora_(at|rt|csrf)$/ })

  await page.goto(link)

  await expect(page).toHaveURL('/magic-link')
  await expect(page.getByRole('heading', { name: 'This link was already used' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Request a new link' })).toBeVisible()
  expect(await readSessionCookies(context)).toEqual({})
})

test('a link that is too old says so, and leads to a new one', async ({
  page,
  context,
  user,
  mock,
  service,
}) => {
  await askForLink(page, user.email)
  await ageAskedLink(context, 900)
  const error = { code: 'MAGIC_LINK_INVALID', message: 'No.' }
  const body = { success: false, error }
  await service.bend('/auth-service/magic-link/verify', { status: 401, body })
  await page.goto(await mailedLink(mock, user.email))
  await signInButton(page).click()

  await expect(page.getByRole('heading', { name: 'This link has expired' })).toBeVisible()
  await page.getByRole('link', { name: 'Request a new link' }).click()
  await expect(page).toHaveURL('/login')
})

test('a link opened in another browser names the account before it signs in', async ({
  page,
  user,
  mock,
  openBrowser,
}) => {
  await askForLink(page, user.email)
  const other = await openBrowser()
  const otherPage = await other.newPage()
  await otherPage.goto(await mailedLink(mock, user.email))
  await expect(
    otherPage.getByRole('heading', { name: 'Requested in another browser' }),
  ).toBeVisible()
  await otherPage.getByRole('button', { name: 'Sign in on this device instead' }).click()

  await expect(otherPage.getByRole('heading', { name: 'Is this your account?' })).toBeVisible()
  await expect(otherPage.getByRole('main').getByText(user.email)).toBeVisible()
  expect(await readSessionCookies(other)).toEqual({})

  await otherPage.getByRole('button', { name: 'Sign in with this account' }).click()
  await expect(otherPage).toHaveURL('/dashboard')
})

test('a double click on that page signs in to no account that was never named', async ({
  page,
  user,
  mock,
  openBrowser,
}) => {
  await askForLink(page, user.email)
  const other = await openBrowser()
  const otherPage = await other.newPage()
  await otherPage.clock.install()
  await otherPage.goto(await mailedLink(mock, user.email))
  const button = otherPage.getByRole('button', { name: 'Sign in on this device instead' })
  const box = await button.boundingBox()
  // The question comes between the two clicks, and its button lies over the lower part of this one.
  const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) - 4]
  await otherPage.clock.pauseAt(Date.now() + 60_000)

  await otherPage.mouse.click(x, y)
  const accept = otherPage.getByRole('button', { name: 'Sign in with this account' })
  await expect(accept).toBeVisible()
  await otherPage.mouse.click(x, y)

  await expect(accept).toBeVisible()
  await expect(accept).toHaveText('Sign in with this account')
  expect(await readSessionCookies(other)).toEqual({})
  await otherPage.clock.resume()
  await accept.click()
  await expect(otherPage).toHaveURL('/dashboard')
})

test('an unknown address gets the same answer, and no mail', async ({ page, user, mock }) => {
  await sameAnswer({ page, user, mock, ask: askForLink })
})

test('a link comes back to the page that was asked for', async ({ page, user, mock }) => {
  await page.goto('/dashboard/people?query=ann')
  await page.getByLabel('Email', { exact: true }).fill(user.email)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()

  await page.goto(await mailedLink(mock, user.email))
  await signInButton(page).click()

  await expect(page).toHaveURL('/dashboard/people?query=ann')
})

test('the token of a link never travels on in a Referer', async ({ page, user, mock }) => {
  await askForLink(page, user.email)
  await noTokenInReferer(page, await mailedLink(mock, user.email))
})

test('an outage while the link is confirmed does not use it up', async ({
  page,
  user,
  mock,
  service,
}) => {
  await askForLink(page, user.email)
  await service.bend('/auth-service/magic-link/verify', { status: 503 })
  await page.goto(await mailedLink(mock, user.email))
  await signInButton(page).click()
  await expect(page.getByText('We can’t reach the sign-in service.')).toBeVisible()

  await service.repair()
  await signInButton(page).click()

  await expect(page).toHaveURL('/dashboard')
})

test('a link of someone else never replaces a session in silence', async ({
  signedInPage,
  page,
  context,
  user,
  mock,
  openBrowser,
}) => {
  const before = await readSessionCookies(context)
  const stranger = await createTestUser(mock)
  const elsewhere = await (await openBrowser()).newPage()
  await askForLink(elsewhere, stranger.email)

  await signedInPage.goto(await mailedLink(mock, stranger.email))
  await page.getByRole('button', { name: 'Sign in on this device instead' }).click()
  await expect(page.getByText(stranger.email)).toBeVisible()
  await expect(page.getByText(user.email)).toBeVisible()
  await page.getByRole('button', { name: 'Keep my current session' }).click()

  await expect(page).toHaveURL('/dashboard')
  expect(await readSessionCookies(context)).toEqual(before)
})

test('another link can be had after a wait that is shown, and ends the first one', async ({
  page,
  context,
  user,
  mock,
}) => {
  await askForLink(page, user.email)
  const first = await mailedLink(mock, user.email)
  const again = page.getByRole('button', { name: 'Send another link' })
  await expect(page.getByText(/^You can resend in \d+ seconds?\.$/)).toBeVisible()
  await expect(again).toHaveAttribute('aria-disabled', 'true')

  await ageAskedLink(context, 60)
  await page.goto('/login')
  await askForLink(page, user.email)

  expect(await mailedLink(mock, user.email)).not.toBe(first)
  await page.goto(first)
  await signInButton(page).click()
  await expect(page.getByText('This link was already used, is older than 15 minutes')).toBeVisible()
})

test('without scripts another link is refused before its time, with the wait', async ({
  browser,
  user,
  mock,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await askForLink(page, user.email)
  await page.getByRole('button', { name: 'Send another link' }).click()

  await expect(page.getByText(/You can request another one in \d+ seconds/)).toBeVisible()
  expect(await mock.readMailbox(user.email)).toHaveLength(1)
  await context.close()
})
