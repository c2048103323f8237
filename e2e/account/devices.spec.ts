import type { Page } from '@playwright/test'
import { installSession } from '../../testing/session-cookies'
import { signIn } from '../../testing/sign-in'
import { expect, test } from '../support/test'

const devicesOf = (page: Page) => page.getByRole('region', { name: 'Where you’re signed in' })

async function isSignedInAt(page: Page) {
  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
}

test('one device is signed out from another, and its next page asks to sign in', async ({
  signedInPage,
  openBrowser,
  user,
  guard,
}) => {
  guard.allowConsole(/status of 401/)
  const other = await (await openBrowser()).newPage()
  await signIn(other, user)
  await expect(other).toHaveURL('/dashboard')

  await signedInPage.goto('/account/sessions')
  const devices = devicesOf(signedInPage)
  await expect(devices.getByRole('listitem')).toHaveCount(2)
  await expect(devices.getByRole('listitem').first()).toContainText('this session')
  await expect(devices.getByRole('listitem').first().getByRole('button')).toHaveCount(0)
  await devices.getByRole('button', { name: /Sign out of Chrome on/ }).click()

  await expect(devices.getByRole('status')).toContainText('Signed out.')
  await expect(devices.getByRole('listitem')).toHaveCount(1)
  await expect(devices.getByRole('button')).toHaveCount(0)
  await other.goto('/dashboard/people')
  await expect(other).toHaveURL(/\/login\?from=%2Fdashboard%2Fpeople/)
  await expect(other.getByText('Your session ended.')).toBeVisible()
  await isSignedInAt(signedInPage)
})

test('every device but this one is signed out at once', async ({
  signedInPage,
  openBrowser,
  service,
}) => {
  const others = await Promise.all([openBrowser(), openBrowser()])
  for (const context of others) await installSession(context, await service.session())
  await signedInPage.goto('/account/sessions')
  await signedInPage.getByRole('button', { name: 'Sign out everywhere else' }).click()

  await expect(devicesOf(signedInPage).getByRole('status')).toContainText('Signed out.')
  await expect(signedInPage.getByRole('button', { name: 'everywhere else' })).toHaveCount(0)
  for (const context of others) {
    const page = await context.newPage()
    await page.goto('/account/sessions')
    await expect(page).toHaveURL(/\/login\?from=%2Faccount%2Fsessions/)
  }
  await isSignedInAt(signedInPage)
})

test('a device that cannot be signed out at the moment stays in the list', async ({
  signedInPage,
  service,
}) => {
  const { familyId } = await service.session()
  await service.bend(`/auth-service/sessions/me/${familyId}`, { status: 503, times: 1 })
  await signedInPage.goto('/account/sessions')
  const devices = devicesOf(signedInPage)
  await devices.getByRole('button', { name: /Sign out of/ }).click()
  await expect(devices.getByRole('alert')).toContainText('We can’t reach the sign-in service.')
  await expect(devices.getByRole('listitem')).toHaveCount(2)

  await devices.getByRole('button', { name: /Sign out of/ }).click()

  await expect(devices.getByRole('listitem')).toHaveCount(1)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('all devices can be seen and signed out', async ({ signedInPage, service }) => {
    for (const _ of Array(8)) await service.session()
    await signedInPage.goto('/account/sessions')
    const devices = devicesOf(signedInPage)
    const shown = devices.getByRole('listitem').filter({ visible: true })
    await expect(shown).toHaveCount(6)
    await devices.getByText('Show all (9)').click()
    await expect(shown).toHaveCount(9)
    await shown.last().getByRole('button').click()
    await expect(devices.getByRole('status')).toContainText('Signed out.')
    await expect(devices).toContainText('8 sessions')

    await signedInPage.getByRole('button', { name: 'Sign out everywhere else' }).click()

    await expect(devices).toContainText('Only here.')
    const live = (await service.families()).filter(({ revokedAt }) => revokedAt === null)
    expect(live).toHaveLength(1)
  })
})
