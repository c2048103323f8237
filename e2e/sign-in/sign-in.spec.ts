import { postToService } from '../../testing/http/service-request'
import { oneTimeCode } from '../../testing/mock/one-time-code'
import { createTestUser } from '../../testing/mock/test-user'
import { readSessionCookies } from '../../testing/session-cookies'
import { signIn } from '../../testing/sign-in'
import { expect, test } from '../support/test'

const wrongPair = 'That email and password don’t match. Check both and try again.'

test('the right password leads to the dashboard', async ({ page, user }) => {
  await signIn(page, user)

  await expect(page).toHaveURL('/dashboard')
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await expect(page.getByRole('button', { name: user.email })).toBeVisible()
})

test('both tokens are stored out of reach for scripts', async ({ page, context, user }) => {
  await signIn(page, user)
  await expect(page).toHaveURL('/dashboard')

  const cookies = await context.cookies()
  for (const name of ['sendora_at', 'sendora_rt']) {
    const cookie = cookies.find((one) => one.name === name)
    expect(cookie, name).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  }
  const visible = await page.evaluate(() => document.cookie)
  expect(visible).not.toMatch(/sendora_(at|rt)=/)
})

test('a wrong password is refused; the email stays, the password does not', async ({
  page,
  context,
  user,
}) => {
  await signIn(page, { email: user.email, password: 'not the password' })

  await expect(page.getByRole('alert').filter({ hasText: wrongPair })).toBeVisible()
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue(user.email)
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  expect(await readSessionCookies(context)).toEqual({})
})

test('an unknown account gets the same words as a wrong password', async ({ page }) => {
  await signIn(page, { email: 'nobody-here@example.com', password: 'not the password' })

  await expect(page.getByRole('alert').filter({ hasText: wrongPair })).toBeVisible()
})

test('what is missing is named beside its field', async ({ page }) => {
  await signIn(page, { email: 'not an address', password: '' })

  await expect(page.getByLabel('Email', { exact: true })).toHaveAccessibleDescription(
    'Enter one email address, like you@example.com.',
  )
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
    'Enter your password.',
  )
})

test('a locked account is told so, without a time when there is none', async ({ page, mock }) => {
  const locked = await createTestUser(mock, { locked: true })

  await signIn(page, locked)

  await expect(
    page.getByText('This account is locked. Contact support to unlock it.'),
  ).toBeVisible()
})

test('too many wrong passwords lock the account for a time that is named', async ({
  page,
  request,
  user,
}) => {
  for (let attempt = 1; attempt <= 5; attempt++) {
    await postToService(request, '/login', { email: user.email, password: `wrong ${attempt}` })
  }

  await signIn(page, user)

  await expect(page.getByText('Too many wrong passwords. Try again in 15 minutes.')).toBeVisible()
})

test('a visitor who tries too often is asked to wait', async ({ page, user, service }) => {
  await service.bend('/auth-service/login', {
    status: 429,
    headers: { 'retry-after': '30' },
    body: { success: false, error: { code: 'RATE_LIMITED', message: 'Slow down.' } },
  })

  await signIn(page, user)

  await expect(page.getByText('Too many attempts. Try again in 30 seconds.')).toBeVisible()
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue(user.email)
})

test('a second factor is asked for, and its code signs in', async ({ page, context, mock }) => {
  const user = await createTestUser(mock, { mfa: true })
  await page.goto('/dashboard/people?query=ann')
  await signIn(page, user)
  await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible()
  expect(await readSessionCookies(context)).toEqual({})

  await page.getByLabel('Code').fill('000000')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('That code isn’t right. Check it and try again.')).toBeVisible()

  await page.getByLabel('Code').fill(oneTimeCode(user))
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL('/dashboard/people?query=ann')
})

test('sign-in comes back to the page that was asked for, query included', async ({
  page,
  user,
}) => {
  await page.goto('/dashboard/people?query=ann&sort=name')
  await expect(page).toHaveURL(/\/login\?from=/)

  await signIn(page, user)

  await expect(page).toHaveURL('/dashboard/people?query=ann&sort=name')
})

for (const from of ['//evil.example', 'https://evil.example/', '/\\evil.example', '/login']) {
  test(`sign-in never leads to ${from}`, async ({ page, user }) => {
    await page.goto(`/login?from=${encodeURIComponent(from)}`)

    await signIn(page, user)

    await expect(page).toHaveURL('/dashboard')
  })
}

test('while the service is down, sign-in says so and nothing is lost', async ({
  page,
  user,
  service,
}) => {
  await service.bend('/auth-service/login', { status: 503 })
  await page.goto('/login?from=/account')
  await signIn(page, user)
  await expect(
    page.getByText('We can’t reach the sign-in service. Nothing is lost; try again in a moment.'),
  ).toBeVisible()
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue(user.email)

  await service.repair()
  await signIn(page, user)

  await expect(page).toHaveURL('/account')
})

test('who is signed in already goes on from the sign-in page', async ({ signedInPage }) => {
  await signedInPage.goto('/login?from=/account')

  await expect(signedInPage).toHaveURL('/account')
})

test('the keyboard alone is enough to sign in', async ({ page, user }) => {
  await page.goto('/login')
  const email = page.getByLabel('Email', { exact: true })
  for (let stops = 0; stops < 12; stops++) {
    if (await email.evaluate((field) => field === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(email).toBeFocused()

  await page.keyboard.type(user.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(user.password)
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL('/dashboard')
})

test('an answer that isn’t ours costs nothing that was typed, the password included', async ({
  page,
  user,
  guard,
}) => {
  guard.allowConsole(/status of 500|unexpected response/)
  await page.goto('/login')
  await page.route('**/login', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 500 }) : route.fallback(),
  )
  await signIn(page, user)
  await expect(page.getByText('Your request didn’t go through.')).toBeVisible()
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue(user.email)

  await page.unroute('**/login')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL('/dashboard')
})

test('what is wrong gets the focus: the first field, or the code', async ({ page, mock }) => {
  await page.goto('/login')
  await signIn(page, { email: 'nobody', password: '' })
  await expect(page.getByLabel('Email', { exact: true })).toBeFocused()

  const user = await createTestUser(mock, { mfa: true })
  await signIn(page, { email: user.email, password: '' })
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
  await signIn(page, user)
  await page.getByLabel('Code', { exact: true }).fill('abc')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByLabel('Code', { exact: true })).toBeFocused()
})
