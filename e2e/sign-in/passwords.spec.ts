import type { Page } from '@playwright/test'
import { rawRequest } from '../../testing/http/raw-request'
import { postToService } from '../../testing/http/service-request'
import { mailedPath } from '../../testing/mock/mailed'
import { readSessionCookies } from '../../testing/session-cookies'
import { signIn } from '../../testing/sign-in'
import { noTokenInReferer } from '../support/no-token-in-referer'
import { sameAnswer } from '../support/same-answer'
import { expect, test } from '../support/test'

const newPassword = 'another quiet river'

async function askForReset(page: Page, email: string) {
  await page.goto('/forgot-password')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
}

async function choose(page: Page, password: string) {
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Save password' }).click()
}

async function change(page: Page, from: string, to: string) {
  await page.getByLabel('Current password').fill(from)
  await page.getByLabel('New password').fill(to)
  await page.getByRole('button', { name: 'Change password' }).click()
}

test('a forgotten password is replaced, and the new one signs in', async ({ page, user, mock }) => {
  await page.goto('/login')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible()
  await askForReset(page, user.email)
  await page.goto(await mailedPath(mock, user.email, 'password_reset'))
  await expect(page).toHaveURL('/reset-password')
  await choose(page, newPassword)

  await expect(page.getByText('Your new password is saved. Sign in with it.')).toBeVisible()
  await signIn(page, user)
  await expect(page.getByText('That email and password don’t match.')).toBeVisible()
  await signIn(page, { email: user.email, password: newPassword })
  await expect(page).toHaveURL('/dashboard')
})

test('an unknown address gets the same answer, and no mail', async ({ page, user, mock }) => {
  await sameAnswer({ page, user, mock, ask: askForReset })
})

test('a mail scanner that opens the link does not use it up', async ({ page, user, mock }) => {
  await askForReset(page, user.email)
  const link = await mailedPath(mock, user.email, 'password_reset')
  for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) {
    expect((await rawRequest({ method, path: link })).status).toBe(200)
  }

  await page.goto(link)
  await choose(page, newPassword)

  await expect(page).toHaveURL(/\/login\?reason=password_reset/)
})

test('a used link says so, and leads to a new one', async ({ page, user, mock }) => {
  await askForReset(page, user.email)
  const link = await mailedPath(mock, user.email, 'password_reset')
  await page.goto(link)
  await choose(page, newPassword)
  await expect(page).toHaveURL(/\/login/)

  await page.goto(link)

  await expect(page.getByRole('heading', { name: 'This link was already used' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/login')
})

test('the mail can be sent again after a wait that is shown, and ends the first link', async ({
  page,
  context,
  user,
  mock,
}) => {
  await askForReset(page, user.email)
  const first = await mailedPath(mock, user.email, 'password_reset')
  const again = page.getByRole('button', { name: 'Send another link' })
  await expect(page.getByText(/^You can resend in \d+ seconds?\.$/)).toBeVisible()
  await expect(again).toHaveAttribute('aria-disabled', 'true')
  await context.clearCookies({ name: 'sendora_reset' })
  await askForReset(page, user.email)

  expect(await mailedPath(mock, user.email, 'password_reset')).not.toBe(first)
  await page.goto(first)
  await choose(page, newPassword)
  await expect(page.getByRole('heading', { name: 'no longer works' })).toBeVisible()
  await page.getByRole('link', { name: 'Request a new link' }).click()
  await expect(page).toHaveURL('/forgot-password')
})

test('a weak password and an outage leave the link good', async ({ page, user, mock, service }) => {
  await askForReset(page, user.email)
  await page.goto(await mailedPath(mock, user.email, 'password_reset'))
  await choose(page, 'password123')
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(
    /Too many people use this password/,
  )
  await service.bend('/auth-service/password/reset', { status: 503 })
  await choose(page, newPassword)
  await expect(page.getByText('We can’t reach the sign-in service.')).toBeVisible()

  await service.repair()
  await choose(page, newPassword)

  await expect(page).toHaveURL(/\/login\?reason=password_reset/)
})

test('a reset signs out every browser, this one included', async ({
  signedInPage,
  context,
  user,
  mock,
  service,
}) => {
  await signedInPage.goto('/account/security')
  await askForReset(signedInPage, user.email)
  await signedInPage.goto(await mailedPath(mock, user.email, 'password_reset'))
  await choose(signedInPage, newPassword)

  await expect(signedInPage.getByText('Your new password is saved.')).toBeVisible()
  expect(await readSessionCookies(context)).toEqual({})
  expect(await service.families()).toMatchObject([{ revokedReason: 'password_reset' }])
})

test('the token of a reset never travels on in a Referer', async ({ page, user, mock }) => {
  await askForReset(page, user.email)
  await noTokenInReferer(page, await mailedPath(mock, user.email, 'password_reset'))
})

test('a changed password keeps this browser and signs out the others', async ({
  page,
  user,
  openBrowser,
  guard,
}) => {
  guard.allowConsole(/status of 401/)
  await page.goto('/login?from=/account/security')
  await signIn(page, user)
  await expect(page).toHaveURL('/account/security')
  const other = await (await openBrowser()).newPage()
  await signIn(other, user)
  await expect(other).toHaveURL('/dashboard')

  await change(page, user.password, newPassword)
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()

  await other.goto('/dashboard')
  await expect(other).toHaveURL(/\/login/)
  await signIn(other, { email: user.email, password: newPassword })
  await expect(other).toHaveURL('/dashboard')
})

test('a wrong current password is named beside its field and changes nothing', async ({
  signedInPage,
  user,
  request,
  service,
}) => {
  await signedInPage.goto('/account/security')
  await change(signedInPage, 'not the password', newPassword)

  await expect(signedInPage.getByLabel('Current password')).toHaveAccessibleDescription(
    'That’s not your current password.',
  )
  expect(await service.rotations()).toBe(0)
  const login = await postToService(request, '/login', user)
  expect(login.status()).toBe(200)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('forgotten, replaced, used to sign in, and changed', async ({ page, user, mock }) => {
    await askForReset(page, user.email)
    await page.goto(await mailedPath(mock, user.email, 'password_reset'))
    await choose(page, 'short')
    await expect(page.getByText('Use at least 8 characters.')).toBeVisible()
    await page.getByLabel('New password').fill(newPassword)
    await page.getByRole('button', { name: 'Save password' }).dblclick()
    await expect(page.getByText('Your new password is saved.')).toBeVisible()
    await signIn(page, { email: user.email, password: newPassword })
    await expect(page).toHaveURL('/dashboard')

    await page.goto('/account/security')
    await change(page, newPassword, user.password)
    await expect(page.getByText('Your password is changed.')).toBeVisible()
  })
})
