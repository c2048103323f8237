import { rawRequest } from '../../testing/http/raw-request'
import { createTestUser } from '../../testing/mock/test-user'
import { accessCookie, cookieHeader } from '../../testing/session-cookies'
import { pressSignOut } from '../../testing/user-menu'
import { enterAs } from '../support/enter-as'
import { expect, test } from '../support/test'

const inviteHeading = { name: 'Invite teammate', level: 1 }

test('a confirmed address invites a person', async ({ signedInPage }) => {
  await signedInPage.goto('/dashboard/people')
  await signedInPage.getByRole('link', { name: 'Invite teammate' }).click()
  await signedInPage.getByLabel('Email', { exact: true }).fill('colleague@example.com')
  await signedInPage.getByRole('button', { name: 'Send invitation' }).click()

  await expect(signedInPage.getByText('Invitation sent to colleague@example.com.')).toBeVisible()
  const invited = signedInPage.getByRole('region', { name: 'Invited by you' })
  await expect(invited).toContainText('colleague@example.com')
  await expect(signedInPage.getByLabel('Email', { exact: true })).toHaveValue('')
})

test('an address that is not confirmed is, by its mail, and leads on to where it was missing', async ({
  page,
  context,
  mock,
}) => {
  const person = await enterAs({ mock, context }, { emailVerified: false })
  await page.goto('/dashboard/people/invite')
  await expect(page).toHaveURL('/account/confirm-email?from=%2Fdashboard%2Fpeople%2Finvite')
  await page.getByRole('button', { name: 'Send the link again' }).click()
  await expect(page.getByText('Sent again. Check your email.')).toBeVisible()

  const [mail] = await mock.readMailbox(person.email)
  await page.goto(mail?.link ?? '')
  await page.getByRole('button', { name: 'Confirm my email' }).click()
  await page.getByRole('link', { name: 'Continue where you left off' }).click()

  await expect(page.getByRole('heading', inviteHeading)).toBeVisible()
})

test('an address that was confirmed on another device is known after one press', async ({
  page,
  context,
  mock,
  openBrowser,
}) => {
  const person = await enterAs({ mock, context }, { emailVerified: false })
  await page.goto('/account/confirm-email?from=%2Fdashboard%2Fpeople%2Finvite')
  await page.getByRole('button', { name: 'I’ve confirmed it' }).click()
  await expect(page.getByText('This email isn’t verified yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Send the link again' }).click()
  await expect(page.getByText('Sent again. Check your email.')).toBeVisible()

  const phone = await (await openBrowser()).newPage()
  const [mail] = await mock.readMailbox(person.email)
  await phone.goto(mail?.link ?? '')
  await phone.getByRole('button', { name: 'Confirm my email' }).click()
  await expect(phone.getByText('Your email is confirmed.')).toBeVisible()
  await page.getByRole('button', { name: 'I’ve confirmed it' }).click()

  await expect(page.getByRole('heading', inviteHeading)).toBeVisible()
})

test('a guest is told that there is no address to confirm', async ({ page }) => {
  await page.goto('/login')
  await page.getByRole('button', { name: /without an account/ }).click()
  await expect(page).toHaveURL('/dashboard')

  await page.goto('/dashboard/people/invite')

  await expect(page.getByRole('heading', { name: 'This account has no email yet' })).toBeVisible()
})

test('what was typed is there again after the address was confirmed', async ({
  page,
  context,
  mock,
}) => {
  await enterAs({ mock, context }, {})
  await page.goto('/dashboard/people/invite')
  await page.getByLabel('Email', { exact: true }).fill('colleague@example.com')
  // Someone else has signed in in this browser since.
  const person = await enterAs({ mock, context }, { emailVerified: false })
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page).toHaveURL('/account/confirm-email?from=%2Fdashboard%2Fpeople%2Finvite')

  await mock.changeUser({ email: person.email, emailVerified: true })
  await page.getByRole('button', { name: 'I’ve confirmed it' }).click()

  await expect(page.getByRole('heading', inviteHeading)).toBeVisible()
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue('colleague@example.com')
})

test('an admin signs someone out everywhere', async ({ page, context, mock, user, service }) => {
  await enterAs({ mock, context }, { claims: { role: 'admin' } })
  await service.session()
  await page.goto('/dashboard/admin')
  await page.getByLabel('Account email').fill(user.email)
  await page.getByLabel('Account email').press('Enter')
  await expect(page.getByText(`Sign out ${user.email} everywhere?`)).toBeVisible()
  const yes = page.getByRole('checkbox', { name: 'Yes, sign out' })
  await expect(yes).toBeFocused()
  await page.getByRole('button', { name: 'Sign out everywhere' }).dblclick()
  await expect(yes).toHaveAccessibleDescription(/Check the box to continue\.$/)
  expect((await service.families())[0]?.revokedReason).toBeNull()
  await yes.check()
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()

  await expect(page.getByText(`${user.email} is signed out everywhere.`)).toBeVisible()
  expect((await service.families())[0]?.revokedReason).toBe('revoked')
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('the form of the admin page, posted by a member, changes nothing', async ({
      page,
      context,
      mock,
      user,
      service,
      guard,
    }) => {
      guard.allowConsole(/status of 403/)
      await enterAs({ mock, context }, { claims: { role: 'admin' } })
      await service.session()
      await page.goto('/dashboard/admin')
      await page.getByLabel('Account email').fill(user.email)
      // The form is an admin's, the cookies that go along are a member's.
      await enterAs({ mock, context }, { claims: { role: 'member' } })
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: 'Sign out everywhere' }).click()

      // With scripts it is an action's answer, without them a document.
      expect((await answered).status()).toBe(javaScriptEnabled ? 200 : 403)
      await expect(
        page.getByText(/Your account can’t do this|You don’t have access to this page/).first(),
      ).toBeVisible()
      expect(await service.families()).toMatchObject([{ revokedAt: null }])
    })
  })
}

test('a role that was just granted is known after one press', async ({
  page,
  context,
  mock,
  guard,
}) => {
  guard.allowConsole(/status of 403/)
  const person = await enterAs({ mock, context }, { claims: { role: 'member' } })
  const response = await page.goto('/dashboard/admin')
  expect(response?.status()).toBe(403)

  await mock.changeUser({ email: person.email, claims: { role: 'admin' } })
  await page.getByRole('button', { name: 'Check again' }).click()

  await expect(page.getByRole('button', { name: 'Sign out everywhere' })).toBeVisible()
})

test('the API tells nobody 401, a member 403 with the claim, and an admin what was done', async ({
  mock,
}) => {
  const ask = async (role: string | null) => {
    if (role === null) return rawRequest({ path: '/api/audit-log' })
    const person = await createTestUser(mock, { claims: { role } })
    const session = await mock.createSession({ email: person.email })
    return rawRequest({ path: '/api/audit-log', headers: { cookie: cookieHeader(session) } })
  }

  expect((await ask(null)).status).toBe(401)
  const refused = await ask('member')
  expect(refused.status).toBe(403)
  expect(JSON.parse(refused.body)).toMatchObject({
    error: { code: 'CLAIM_MISSING', details: { missingClaims: ['role'] } },
  })
  const answered = await ask('admin')
  expect(answered.status).toBe(200)
  expect(JSON.parse(answered.body).items.length).toBeGreaterThan(0)
})

test('a role that a renewed session brings is drawn without a reload, and goes with a sign-out', async ({
  page,
  context,
  mock,
}) => {
  const person = await enterAs({ mock, context }, { claims: { role: 'member' } })
  const adminLink = page.getByRole('link', { name: 'Admin' })
  await page.goto('/dashboard')
  await expect(page.getByRole('link', { name: 'People' })).toBeVisible()
  await expect(adminLink).toHaveCount(0)
  const loaded = await page.evaluate(() => performance.timeOrigin)

  await mock.changeUser({ email: person.email, claims: { role: 'admin' } })
  await context.clearCookies({ name: accessCookie })
  await page.getByRole('link', { name: 'People' }).click()
  await expect(adminLink).toBeVisible()
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded)

  const other = await context.newPage()
  await other.goto('/account')
  await pressSignOut(other)
  await expect(adminLink).toHaveCount(0)
  await expect(page).toHaveURL(/\/login/)
})
