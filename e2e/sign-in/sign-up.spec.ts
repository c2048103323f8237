import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { rawRequest } from '../../testing/http/raw-request'
import { mailedPath } from '../../testing/mock/mailed'
import { createTestUser } from '../../testing/mock/test-user'
import { readSessionCookies } from '../../testing/session-cookies'
import { expect, test } from '../support/test'

const newPerson = () => {
  const id = randomUUID().slice(0, 13)
  return { name: 'Mary Person', email: `new-${id}@example.com`, password: `a quiet river ${id}` }
}

async function fillIn(page: Page, person: ReturnType<typeof newPerson>) {
  await page.getByLabel('Name', { exact: true }).fill(person.name)
  await page.getByLabel('Email', { exact: true }).fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Create account' }).click()
}

const banner = (page: Page) => page.getByRole('region', { name: 'Confirm your email' })
const confirmButton = (page: Page) => page.getByRole('button', { name: 'Confirm my email' })

test('sign-up leads to the page that was asked for, signed in', async ({ page }) => {
  const person = newPerson()
  await page.goto('/dashboard/people?query=ann')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await expect(page.getByRole('heading', { name: 'Create an account' })).toBeVisible()
  await fillIn(page, person)

  await expect(page).toHaveURL('/dashboard/people?query=ann')
  await expect(page.getByRole('button', { name: person.name })).toBeVisible()
})

test('password managers know what each field is', async ({ page }) => {
  await page.goto('/signup')

  await expect(page.getByLabel('Name', { exact: true })).toHaveAttribute('autocomplete', 'name')
  await expect(page.getByLabel('Email', { exact: true })).toHaveAttribute(
    'autocomplete',
    'username',
  )
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute(
    'autocomplete',
    'new-password',
  )
})

test('a taken email is named beside its field, and what was typed stays', async ({
  page,
  context,
  user,
}) => {
  await page.goto('/signup')
  await fillIn(page, { ...newPerson(), email: user.email })

  await expect(page.getByLabel('Email', { exact: true })).toHaveAccessibleDescription(
    'This email can’t be used for a new account. If it’s yours, sign in instead.',
  )
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Mary Person')
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue(user.email)
  await expect(page.getByLabel('Password', { exact: true })).not.toHaveValue('')
  expect(await readSessionCookies(context)).toEqual({})
})

for (const [password, sentence] of [
  ['seven77', 'Use at least 8 characters.'],
  ['password123', 'Too many people use this password. Choose another one.'],
] as const) {
  test(`the password ${password} is refused beside its field`, async ({ page }) => {
    await page.goto('/signup')
    await fillIn(page, { ...newPerson(), password })

    await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
      new RegExp(sentence),
    )
  })
}

test('the address is confirmed by a press, and the session knows at once', async ({
  page,
  mock,
}) => {
  const person = newPerson()
  await page.goto('/signup?from=/account')
  await fillIn(page, person)
  await expect(banner(page)).toContainText(person.email)

  const link = await mailedPath(mock, person.email, 'email_verify')
  for (const method of ['GET', 'HEAD'])
    expect((await rawRequest({ method, path: link })).status).toBe(200)
  await page.goto(link)
  await expect(page).toHaveURL('/verify-email')
  await confirmButton(page).click()
  await expect(page.getByText('Your email is confirmed.')).toBeVisible()

  await page.getByRole('link', { name: 'Go to your account' }).click()
  await expect(page.getByRole('heading', { name: 'Account', exact: true })).toBeVisible()
  await expect(banner(page)).toBeHidden()

  await page.goto(link)
  await expect(page.getByText('This link was already used, and your email is')).toBeVisible()
  await page.goto(link.slice(0, -1))
  await confirmButton(page).click()
  await expect(page.getByRole('heading', { name: 'Already confirmed' })).toBeVisible()
  await expect(page.getByText('wasn’t copied completely')).toBeVisible()
})

test('the address can be confirmed in a browser that is signed out', async ({
  page,
  mock,
  openBrowser,
}) => {
  const person = newPerson()
  await page.goto('/signup')
  await fillIn(page, person)
  await expect(page).toHaveURL('/dashboard')

  const other = await (await openBrowser()).newPage()
  await other.goto(await mailedPath(mock, person.email, 'email_verify'))
  await confirmButton(other).click()

  await expect(other.getByText('Your email is confirmed.')).toBeVisible()
  await expect(other.getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test('the mail can be sent again after a wait, and the older link is dead', async ({
  page,
  context,
  mock,
}) => {
  const person = newPerson()
  await page.goto('/signup?from=/account')
  await fillIn(page, person)
  await expect(banner(page)).toBeVisible()
  const older = await mailedPath(mock, person.email, 'email_verify')

  const resend = page.getByRole('button', { name: 'Send the link again' })
  await resend.click()
  await expect(page.getByText('Sent again.')).toBeVisible()
  await expect(resend).toHaveAttribute('aria-disabled', 'true')
  await expect(banner(page).getByText(/You can resend in \d+ seconds/)).toBeVisible()

  await context.clearCookies({ name: 'sendora_verify' })
  await page.goto('/account')
  await expect(resend).toHaveAttribute('aria-disabled', 'false')

  await page.goto(older)
  await confirmButton(page).click()
  await expect(page.getByText('a newer one was sent')).toBeVisible()
  await page.goto(await mailedPath(mock, person.email, 'email_verify'))
  await confirmButton(page).click()
  await expect(page.getByText('Your email is confirmed.')).toBeVisible()
})

test('a link without its token says so', async ({ page }) => {
  await page.goto('/verify-email')

  await expect(page.getByRole('heading', { name: 'This link is incomplete' })).toBeVisible()
})

test('who is signed in already goes on from the sign-up page', async ({ signedInPage }) => {
  await signedInPage.goto('/signup?from=/account')

  await expect(signedInPage).toHaveURL('/account')
})

test('a confirmed address shows no banner', async ({ signedInPage }) => {
  await signedInPage.goto('/account')

  await expect(signedInPage.getByRole('heading', { name: 'Account', exact: true })).toBeVisible()
  await expect(banner(signedInPage)).toBeHidden()
})

test('the account page names the browser of a sign-in', async ({ page, mock }) => {
  const user = await createTestUser(mock)
  await page.goto('/login?from=/account/sessions')
  await page.getByLabel('Email', { exact: true }).fill(user.email)
  await page.getByLabel('Password', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()

  const devices = page.getByRole('region', { name: 'Where you’re signed in' })
  await expect(devices.getByText(/^Chrome on /)).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('sign-up, the confirmation and its second mail work', async ({ page, mock }) => {
    const person = newPerson()
    await page.goto('/signup?from=/account')
    await fillIn(page, { ...person, password: 'short' })
    await expect(page.getByText('Use at least 8 characters.')).toBeVisible()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(person.name)

    await fillIn(page, person)
    await expect(page).toHaveURL('/account')
    await page.getByRole('button', { name: 'Send the link again' }).click()
    await expect(page.getByText('Sent again.')).toBeVisible()

    await page.goto(await mailedPath(mock, person.email, 'email_verify'))
    await confirmButton(page).dblclick()
    await expect(page.getByText('Your email is confirmed.')).toBeVisible()
  })
})

test('a double press without scripts makes one account, and signs in', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/signup')
  const { name, email, password } = newPerson()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).dblclick()

  await expect(page).toHaveURL('/dashboard')
  await context.close()
})
