import type { BrowserContext, Page } from '@playwright/test'
import { appUrl } from '../../testing/addresses'
import { newestMail } from '../../testing/mock/mailed'
import type { MockClient } from '../../testing/mock/mock-client'
import { readSessionCookies } from '../../testing/session-cookies'
import { expect, test } from '../support/test'

async function askForCode(page: Page, email: string, address = '/login') {
  await page.goto(address)
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByRole('button', { name: 'Email me a code' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
}

async function mailedCode(mock: MockClient, email: string): Promise<string> {
  return (await newestMail(mock, email, 'email_otp')).code ?? ''
}

async function type(page: Page, code: string) {
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const wrongCode = (right: string) => (right === '000000' ? '111111' : '000000')
const resend = (page: Page) => page.getByRole('button', { name: 'Send a new code' })

/** Lets time pass for the browser's memory of the code, as an hour at the mail app would. */
async function age(context: BrowserContext, seconds: number) {
  const cookie = (await context.cookies(appUrl)).find(({ name }) => name === 'sendora_code')
  const [sentAtMs = '', ...rest] = decodeURIComponent(cookie?.value ?? '').split('.')
  const value = encodeURIComponent([Number(sentAtMs) - seconds * 1000, ...rest].join('.'))
  await context.addCookies([{ name: 'sendora_code', value, url: appUrl, httpOnly: true }])
}

test('a mailed code signs in and comes back to the page that was asked for', async ({
  page,
  user,
  mock,
}) => {
  await askForCode(page, user.email, '/dashboard/people?query=ann')
  await type(page, await mailedCode(mock, user.email))

  await expect(page).toHaveURL('/dashboard/people?query=ann')
  await expect(page.getByRole('button', { name: user.email })).toBeVisible()
})

test('a pasted code may be grouped, and phones offer it', async ({ page, user, mock }) => {
  await askForCode(page, user.email)
  const field = page.getByLabel('Code')
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(field).toHaveAttribute('inputmode', 'numeric')
  const code = await mailedCode(mock, user.email)
  await field.focus()
  await page.keyboard.insertText(`${code.slice(0, 3)} ${code.slice(3)}`)
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL('/dashboard')
})

test('the page survives a visit to the mail app', async ({ page, user, mock }) => {
  await askForCode(page, user.email, '/login?from=/account')
  await page.reload()
  await type(page, await mailedCode(mock, user.email))

  await expect(page).toHaveURL('/account')
})

test('wrong codes are counted, and the last one leaves only a new code', async ({
  page,
  context,
  user,
  mock,
}) => {
  await askForCode(page, user.email)
  const right = await mailedCode(mock, user.email)
  for (const left of ['4 tries left.', '3 tries left.', '2 tries left.', '1 try left.']) {
    await type(page, wrongCode(right))
    await expect(page.getByText('That code isn’t right. Check it and try again.')).toBeVisible()
    await expect(page.getByLabel('Code')).toHaveAccessibleDescription(left)
  }
  await type(page, wrongCode(right))
  await expect(
    page.getByText('That code isn’t right either, and you’re out of tries.'),
  ).toBeVisible()
  await expect(page.getByLabel('Code')).toBeHidden()
  expect(await readSessionCookies(context)).toEqual({})

  await age(context, 31)
  await page.reload()
  await resend(page).click()
  await expect(page.getByText('A new code is on its way.')).toBeVisible()
  await type(page, await mailedCode(mock, user.email))
  await expect(page).toHaveURL('/dashboard')
})

test('an unknown address gets the same page, the same tries and no mail', async ({
  page,
  user,
  mock,
}) => {
  const unknown = `nobody-${user.id}@example.com`
  const texts: string[] = []
  for (const email of [user.email, unknown]) {
    await askForCode(page, email)
    await type(page, '000000')
    await expect(page.getByText('4 tries left.')).toBeVisible()
    const text = (await page.getByRole('main').textContent()) ?? ''
    texts.push(text.replaceAll(email, 'the address').replace(/in \d+ seconds?/, 'soon'))
  }

  expect(texts[1]).toBe(texts[0])
  expect(await mock.readMailbox(unknown)).toEqual([])
})

test('a new code has to wait, and the wait is shown', async ({ page, context, user, mock }) => {
  await askForCode(page, user.email)
  await expect(page.getByText(/You can resend in \d+ seconds/)).toBeVisible()
  await expect(resend(page)).toHaveAttribute('aria-disabled', 'true')
  const older = await mailedCode(mock, user.email)

  await age(context, 31)
  await page.reload()
  await expect(resend(page)).toHaveAttribute('aria-disabled', 'false')
  await resend(page).click()
  await expect(page.getByText('A new code is on its way.')).toBeVisible()
  await expect(page.getByText(/You can resend in \d+ seconds/)).toBeVisible()
  const newer = await mailedCode(mock, user.email)

  // One time in a million, both are the same.
  if (newer !== older) {
    await type(page, older)
    await expect(page.getByText('That code isn’t right.')).toBeVisible()
  }
  await type(page, newer)
  await expect(page).toHaveURL('/dashboard')
})

test('an expired code is told from a wrong one', async ({ page, context, user, mock }) => {
  await askForCode(page, user.email)
  await age(context, 601)
  await type(page, await mailedCode(mock, user.email))
  await expect(page.getByText('This code has expired. Request a new one.')).toBeVisible()

  await page.reload()
  await expect(page.getByText('This code no longer works.')).toBeVisible()
})

test('what is no code costs no try', async ({ page, user }) => {
  await askForCode(page, user.email)
  await type(page, '123')

  await expect(page.getByLabel('Code')).toHaveAccessibleDescription(
    /Enter the six-digit code\..*5 tries left\./,
  )
})

test('a browser that asked for no code is sent to sign in', async ({ page }) => {
  await page.goto('/login/code?from=/account')

  await expect(page).toHaveURL('/login?from=%2Faccount')
})

test('an outage costs no try', async ({ page, user, mock, service }) => {
  await askForCode(page, user.email)
  await service.bend('/auth-service/email-otp/verify', { status: 503 })
  await type(page, await mailedCode(mock, user.email))
  await expect(page.getByText('We can’t reach the sign-in service.')).toBeVisible()
  await service.repair()
  await type(page, await mailedCode(mock, user.email))

  await expect(page).toHaveURL('/dashboard')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a wrong code, an early wish for a new one, and the right one', async ({
    page,
    user,
    mock,
  }) => {
    await askForCode(page, user.email, '/login?from=/account')
    const right = await mailedCode(mock, user.email)
    await type(page, wrongCode(right))
    await expect(page.getByText('That code isn’t right. Check it and try again.')).toBeVisible()
    await expect(page.getByText('4 tries left.')).toBeVisible()
    await resend(page).click()
    await expect(page.getByText(/We just sent you an email\./)).toBeVisible()
    await type(page, right)

    await expect(page).toHaveURL('/account')
  })
})
