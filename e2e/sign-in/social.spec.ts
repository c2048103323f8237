import type { Page } from '@playwright/test'
import { createTestUser } from '../../testing/mock/test-user'
import { readSessionCookies } from '../../testing/session-cookies'
import { signIn } from '../../testing/sign-in'
import { approve, deny } from '../support/provider-page'
import { expect, test } from '../support/test'

async function goTo(page: Page, provider: string, address = '/login') {
  await page.goto(address)
  await page.getByRole('button', { name: provider, exact: true }).click()
}

const newAddress = () => `social-${crypto.randomUUID().slice(0, 13)}@example.com`
const whoIsIn = (page: Page, email: string) => page.getByRole('button', { name: email })

test('someone new comes in by a provider and to where they wanted', async ({ page }) => {
  const email = newAddress()
  await goTo(page, 'Google', '/login?from=/dashboard/people?query=ann')
  await approve(page, { email, name: 'Nia New' })

  await expect(page).toHaveURL('/dashboard/people?query=ann')
  await expect(whoIsIn(page, email)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nia New' })).toBeVisible()
})

test('the sign-up page has the same ways', async ({ page }) => {
  const email = newAddress()
  await goTo(page, 'GitHub', '/signup?from=/account')
  await approve(page, { email })

  await expect(page).toHaveURL('/account')
  await expect(whoIsIn(page, email)).toBeVisible()
})

test('passkey suggestions ask for nothing while the way to a provider is opening', async ({
  page,
}) => {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () =>
      new Promise((resolve) => addEventListener('late', () => resolve(true), { once: true }))
  })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/login', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  const posted = page.waitForRequest((request) => request.method() === 'POST')
  await goTo(page, 'GitHub')
  await posted
  // Next posts the actions of a page one after the other, each to the address of its moment.
  await page.evaluate(() => dispatchEvent(new Event('late')))
  release()

  await approve(page, { email: newAddress() })
  await expect(page).toHaveURL('/dashboard')
})

test('an account whose address the provider confirms is signed in to', async ({ page, user }) => {
  await goTo(page, 'Microsoft', '/login?from=/account')
  await approve(page, { email: user.email })

  await expect(page.getByRole('region', { name: 'Profile' })).toContainText(user.id)
})

test('a "no" at the provider is said in words, and the way back stays', async ({ page, user }) => {
  await goTo(page, 'Apple', '/login?from=/account')
  await deny(page)

  await expect(page.getByText('You didn’t allow it there, so nothing has changed.')).toBeVisible()
  await signIn(page, user)
  await expect(page).toHaveURL('/account')
})

test('a provider that shares too little is named', async ({ page, context }) => {
  await page.goto('/login')
  await page.getByText('More providers').click()
  await page.getByRole('button', { name: 'Facebook' }).click()
  await approve(page, { email: newAddress(), sharing: 'Not shared' })

  await expect(page.getByText('This provider must share a verified email address')).toBeVisible()
  expect(await readSessionCookies(context)).toEqual({})
})

test('an answer that this browser did not ask for signs nobody in', async ({
  page,
  context,
  request,
  mock,
  openBrowser,
}) => {
  const attacker = await createTestUser(mock)
  const own = await (await openBrowser()).newPage()
  await goTo(own, 'Google')
  await expect(own.getByRole('heading', { name: 'Sign in with Google' })).toBeVisible()
  const form = { decision: 'approve', email: attacker.email, sharing: 'confirmed' }
  const answer = await request.post(own.url(), { form, maxRedirects: 0 })
  const callback = answer.headers().location ?? ''
  expect(callback).toContain('/login/callback?code=')

  await page.goto(callback)
  await expect(page.getByText('This sign-in was started in another browser')).toBeVisible()
  expect(await readSessionCookies(context)).toEqual({})
  expect(await mock.readFamilies(attacker.email)).toEqual([])

  await own.goto(callback)
  await expect(own).toHaveURL('/dashboard')
})

test('an answer works once, and leaves nothing in the address', async ({ page, request }) => {
  const email = newAddress()
  await goTo(page, 'Google')
  await expect(page.getByRole('heading', { name: 'Sign in with Google' })).toBeVisible()
  const form = { decision: 'approve', email, sharing: 'confirmed' }
  const answer = await request.post(page.url(), { form, maxRedirects: 0 })
  const callback = answer.headers().location ?? ''
  await page.goto(callback)
  await expect(page).toHaveURL('/dashboard')

  await page.goto(callback)
  await expect(page).toHaveURL('/dashboard')
  await expect(whoIsIn(page, email)).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the way to a provider and back, with a "no" in between', async ({ page }) => {
    const email = newAddress()
    await goTo(page, 'Google', '/login?from=/account')
    await deny(page)
    await expect(page.getByText('You didn’t allow it there')).toBeVisible()
    await page.getByRole('button', { name: 'Google', exact: true }).click()
    await approve(page, { email })

    await expect(page).toHaveURL('/account')
    await expect(whoIsIn(page, email)).toBeVisible()
  })
})
