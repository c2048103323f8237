import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { postToService } from '../../testing/http/service-request'
import { newestMail } from '../../testing/mock/mailed'
import type { MockClient } from '../../testing/mock/mock-client'
import { oneTimeCode } from '../../testing/mock/one-time-code'
import { createTestUser } from '../../testing/mock/test-user'
import { createUserService } from '../../testing/mock/user-service'
import { installSession } from '../../testing/session-cookies'
import { expect, test } from '../support/test'

const newPassword = 'another quiet river'

async function change(page: Page, from: string) {
  await page.goto('/account/security')
  await page.getByLabel('Current password').fill(from)
  await page.getByLabel('New password').fill(newPassword)
  await page.getByRole('button', { name: 'Change password' }).click()
}

test('the current password proves who changes it, however old the sign-in is', async ({
  agedPage,
  user,
}) => {
  await change(agedPage, user.password)
  await expect(agedPage.getByText('Your password is changed.')).toBeVisible()
})

test('where a second factor is on, its code is asked for and both passwords stay', async ({
  page,
  context,
  mock,
  request,
}) => {
  const user = await createTestUser(mock, { mfa: true })
  await installSession(context, await createUserService(mock, user).agedSession())
  await change(page, user.password)

  const question = page.getByRole('group', { name: 'Confirm it’s you' })
  await expect(question.getByLabel('Code')).toBeFocused()
  await expect(page.getByLabel('Current password')).toHaveValue(user.password)
  await question.getByLabel('Code').fill(oneTimeCode(user))
  await page.getByRole('button', { name: 'Change password' }).click()

  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await expect(page.getByLabel('New password')).toHaveValue('')
  const old = await postToService(request, '/login', user)
  expect(old.status()).toBe(401)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the page asks for the code, and goes on with it', async ({ page, context, mock }) => {
    const user = await createTestUser(mock, { mfa: true })
    await installSession(context, await createUserService(mock, user).agedSession())
    await change(page, user.password)
    await page.getByLabel('Current password').fill(user.password)
    await page.getByLabel('New password').fill(newPassword)
    await page.getByLabel('Code').fill(oneTimeCode(user))
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(page.getByText('Your password is changed.')).toBeVisible()
  })
})

test('a sign-in again is offered with the form for it, also when signed in', async ({
  signedInPage,
  user,
}) => {
  await signedInPage.goto('/login?reason=step_up&from=/account')
  await expect(signedInPage.getByRole('heading', { name: 'Confirm it’s you' })).toBeVisible()
  await signedInPage.getByLabel('Email', { exact: true }).fill(user.email)
  await signedInPage.getByLabel('Password', { exact: true }).fill(user.password)
  await signedInPage.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(signedInPage).toHaveURL('/account')
})

async function signInByCode(page: Page, mock: MockClient, email: string) {
  await expect(page.getByRole('heading', { name: 'Confirm it’s you' })).toBeVisible()
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByRole('button', { name: 'Email me a code' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
  const { code } = await newestMail(mock, email, 'email_otp')
  await page.getByLabel('Code', { exact: true }).fill(code ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('the name of a new passkey waits for a sign-in again', async ({ page, context, mock }) => {
  const { email } = await mock.createUser({ email: `no-password-${randomUUID()}@example.com` })
  const service = createUserService(mock, { email })
  await installSession(context, await service.session())
  const error = { code: 'RECENT_AUTH_REQUIRED', message: 'No.' }
  const body = { success: false, error }
  await service.bend('/auth-service/passkeys/register/start', { status: 403, body })
  await page.goto('/account/security')
  const name = page.getByLabel('Passkey name')
  await name.fill('The blue key')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await signInByCode(page, mock, email)

  await expect(name).toHaveValue('The blue key')
})

test('an account without a password signs in again, and what was typed waits for it', async ({
  page,
  context,
  mock,
}) => {
  const made = await mock.createUser({ email: `no-password-${randomUUID()}@example.com` })
  const service = createUserService(mock, made)
  await installSession(context, await service.agedSession())
  await page.goto('/account/delete')
  const typed = page.getByLabel('Type your email to confirm')
  await typed.fill(made.email)
  await page.getByRole('button', { name: 'Delete my account' }).click()
  const again = page.getByRole('link', { name: 'Sign in again' })
  await expect(again).toBeFocused()
  await again.click()
  await signInByCode(page, mock, made.email)
  await expect(page).toHaveURL('/account/delete')
  await expect(typed).toHaveValue(made.email)
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page.getByRole('heading', { name: 'Your account is deleted' })).toBeVisible()
})
