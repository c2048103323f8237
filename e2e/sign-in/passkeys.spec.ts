import type { Page } from '@playwright/test'
import { appUrl } from '../../testing/addresses'
import { postToService } from '../../testing/http/service-request'
import { installSession, readSessionCookies } from '../../testing/session-cookies'
import { signIn } from '../../testing/sign-in'
import { pressSignOut } from '../../testing/user-menu'
import { attachAuthenticator } from '../support/authenticator'
import { expect, test } from '../support/test'

const passkeysOf = (page: Page) => page.getByRole('region', { name: 'Passkeys' })

async function add(page: Page, name: string) {
  await page.goto('/account/security')
  const passkeys = passkeysOf(page)
  await passkeys.getByLabel('Passkey name').fill(name)
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click()
}

/** Signing out ends in a whole page load. */
async function signOut(page: Page) {
  const loaded = page.waitForEvent('load')
  await pressSignOut(page)
  await loaded
}

async function addAndSignOut(page: Page, name = 'Laptop') {
  const authenticator = await attachAuthenticator(page)
  await add(page, name)
  await expect(passkeysOf(page).getByRole('status')).toContainText('Passkey added.')
  await authenticator.lookAway()
  await signOut(page)
  await page.goto('/')
  await authenticator.lookAt()
  return authenticator
}

/** So that it is the button that signs in: the virtual store picks a suggestion by itself. */
const suggestNothing = (page: Page) =>
  page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })

const button = (page: Page) => page.getByRole('button', { name: 'Sign in with a passkey' })

test('a passkey is added under a name, and the list says when it was used', async ({
  signedInPage,
}) => {
  await suggestNothing(signedInPage)
  await addAndSignOut(signedInPage, 'Work laptop')
  await signedInPage.goto('/login?from=/account/security')
  await button(signedInPage).click()

  await expect(signedInPage).toHaveURL('/account/security')
  const row = passkeysOf(signedInPage).getByRole('listitem')
  await expect(row).toContainText('Work laptop')
  await expect(row).toContainText(/last used/)
})

test('a passkey picked among the suggestions of the email field signs in', async ({
  signedInPage,
  mock,
  user,
}) => {
  const authenticator = await addAndSignOut(signedInPage)
  await authenticator.lookAway()
  await signedInPage.goto('/login')
  await expect(signedInPage.getByLabel('Email', { exact: true })).toHaveAttribute(
    'autocomplete',
    'username webauthn',
  )
  // Away from the page whose question is still open: an answer to that one would sign in as well.
  await signedInPage.goto('/')
  await authenticator.lookAt()
  // Chromium's virtual store picks its only passkey by itself.
  await signedInPage.goto('/login?from=/dashboard/people')

  await expect(signedInPage).toHaveURL('/dashboard/people')
  await expect(signedInPage.getByRole('button', { name: user.email })).toBeVisible()
  const path = '/auth-service/passkeys/authenticate/finish'
  const finished = await mock.readRequests({ path, email: user.email })
  expect(finished).toHaveLength(1)
})

test('a passkey that is on this device already is not made twice', async ({ signedInPage }) => {
  await attachAuthenticator(signedInPage)
  await add(signedInPage, 'Laptop')
  await expect(passkeysOf(signedInPage).getByRole('listitem')).toHaveCount(1)
  await add(signedInPage, 'Laptop again')

  await expect(passkeysOf(signedInPage).getByRole('alert')).toContainText(
    'This device already has a passkey for this account.',
  )
})

test('a closed dialog is no failure: what was typed stays, and the password still works', async ({
  signedInPage,
  user,
}) => {
  const authenticator = await attachAuthenticator(signedInPage)
  await authenticator.refuse()
  await add(signedInPage, 'Laptop')
  const passkeys = passkeysOf(signedInPage)
  await expect(passkeys.getByRole('status')).toContainText('The passkey wasn’t used')
  await expect(passkeys.getByLabel('Passkey name')).toHaveValue('Laptop')

  await signOut(signedInPage)
  await button(signedInPage).click()
  await expect(signedInPage.getByText('The passkey wasn’t used')).toBeVisible()
  await signIn(signedInPage, user)
  await expect(signedInPage).toHaveURL('/dashboard')
})

test('removing one asks who sits there, and then it signs nobody in', async ({
  agedPage,
  user,
}) => {
  await suggestNothing(agedPage)
  await attachAuthenticator(agedPage)
  await add(agedPage, 'Old phone')
  const passkeys = passkeysOf(agedPage)
  await passkeys.getByText('Remove Old phone', { exact: true }).click()
  const confirm = passkeys.getByRole('button', { name: 'Remove this passkey' })
  await confirm.click()
  await expect(passkeys.getByLabel('Your password')).toBeFocused()
  await passkeys.getByLabel('Your password').fill('not the password')
  await confirm.click()
  await expect(passkeys.getByLabel('Your password')).toHaveAccessibleDescription(
    'That’s not your password.',
  )
  await passkeys.getByLabel('Your password').fill(user.password)
  await confirm.click()
  await expect(passkeys.getByRole('status')).toContainText('Passkey removed.')
  await expect(passkeys).toContainText('None yet.')

  await signOut(agedPage)
  await button(agedPage).click()
  await expect(agedPage.getByText('That passkey wasn’t accepted.')).toBeVisible()
  await expect(agedPage).toHaveURL(/\/login/)
})

test('a passkey of someone else, answered elsewhere, signs nobody in here', async ({
  signedInPage,
  openBrowser,
  request,
  mock,
  user,
}) => {
  await addAndSignOut(signedInPage)
  const started = await postToService(request, '/passkeys/authenticate/start', {})
  const { data: options } = await started.json()
  const answer = await signedInPage.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json)
    return JSON.stringify(await navigator.credentials.get({ publicKey }))
  }, options)

  const victim = await openBrowser()
  const page = await victim.newPage()
  await page.addInitScript(answerWith, answer)
  await page.goto('/login')
  await button(page).click()

  await expect(page.getByText('That took too long. Try again.')).toBeVisible()
  expect(await readSessionCookies(victim)).toEqual({})
  const path = '/auth-service/passkeys/authenticate/finish'
  expect(await mock.readRequests({ path, email: user.email })).toEqual([])
})

/** Runs in the page: whatever the browser is asked, the given answer comes. */
function answerWith(json: string) {
  const bytes = (text: string) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.charCodeAt(0),
    ).buffer
  const { id, type, response } = JSON.parse(json)
  const parts = Object.entries(response).map(([name, value]) => [name, bytes(String(value))])
  const credential = {
    id,
    type,
    rawId: bytes(id),
    response: Object.fromEntries(parts),
    getClientExtensionResults: () => ({}),
  }
  PublicKeyCredential.isConditionalMediationAvailable = async () => false
  navigator.credentials.get = async () => credential as unknown as Credential
}

test('a browser without passkeys says so, and offers none', async ({ signedInPage, context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'PublicKeyCredential')
  })
  await signedInPage.goto('/account/security')
  await expect(passkeysOf(signedInPage)).toContainText('This browser doesn’t support passkeys.')
  await expect(passkeysOf(signedInPage).getByRole('button')).toHaveCount(0)

  await signOut(signedInPage)
  await expect(signedInPage.getByRole('button', { name: 'Email me a link' })).toBeVisible()
  await expect(button(signedInPage)).toHaveCount(0)
})

test('an outage while a passkey is asked for is told, and the next try works', async ({
  signedInPage,
  service,
}) => {
  await attachAuthenticator(signedInPage)
  await service.bend('/auth-service/passkeys/register/start', { status: 503, times: 1 })
  await add(signedInPage, 'Laptop')
  const passkeys = passkeysOf(signedInPage)
  await expect(passkeys.getByRole('alert')).toContainText('We can’t reach the sign-in service.')
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click()

  await expect(passkeys.getByRole('listitem')).toHaveCount(1)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('passkeys can be seen, and neither added nor used', async ({ signedInPage }) => {
    await signedInPage.goto('/account/security')
    const passkeys = passkeysOf(signedInPage)
    await expect(passkeys).toContainText('None yet.')
    await expect(passkeys.locator('noscript p')).toBeVisible()
    await expect(passkeys.getByRole('button')).toHaveCount(0)

    await pressSignOut(signedInPage)
    await expect(button(signedInPage)).toHaveCount(0)
  })

  test('one is removed, and the page asks who sits there', async ({
    browser,
    agedPage,
    guard,
    service,
    user,
  }) => {
    const elsewhere = await browser.newContext({ baseURL: appUrl, javaScriptEnabled: true })
    guard.watch(elsewhere)
    await installSession(elsewhere, await service.session())
    const page = await elsewhere.newPage()
    await attachAuthenticator(page)
    await add(page, 'Old phone')
    await expect(passkeysOf(page).getByRole('listitem')).toHaveCount(1)
    await elsewhere.close()

    await agedPage.goto('/account/security')
    const passkeys = passkeysOf(agedPage)
    await passkeys.getByText('Remove Old phone', { exact: true }).click()
    await passkeys.getByRole('button', { name: 'Remove this passkey' }).click()
    await passkeys.getByLabel('Your password').fill(user.password)
    await passkeys.getByRole('button', { name: 'Remove this passkey' }).click()

    await expect(passkeys).toContainText('None yet.')
  })
})
