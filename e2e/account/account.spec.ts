import { pressDemoControl } from '../support/demo-controls'
import { expect, test } from '../support/test'

test('the account shows the session as the server read it', async ({ signedInPage, user }) => {
  await signedInPage.goto('/account')
  await expect(signedInPage.getByRole('region', { name: 'Profile' })).toContainText(user.id)
  const tabs = signedInPage.getByRole('navigation', { name: 'Account', exact: true })
  await tabs.getByRole('link', { name: 'Sessions' }).click()

  const session = signedInPage.getByRole('region', { name: 'This session' })
  await expect(session).toContainText('Verified with the service’s key')
  await expect(session.getByRole('timer')).toContainText(/1[45]:\d\d/)
  const devices = signedInPage.getByRole('region', { name: 'Where you’re signed in' })
  await expect(devices.getByText('this session')).toHaveCount(1)
})

test('the demo control "expire" is survived by one silent rotation', async ({
  signedInPage,
  service,
  guard,
}) => {
  // Between the token's end and the gate's, the service alone refuses it.
  guard.allowConsole(/status of 401/)
  await signedInPage.goto('/account')
  await pressDemoControl(signedInPage, 'Expire my access token')
  await expect(signedInPage.getByText('It expires in two seconds.')).toBeVisible()

  await expect(async () => {
    await signedInPage.goto('/dashboard')
    expect(await service.rotations()).toBe(1)
  }).toPass()

  await expect(signedInPage.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
  expect(await service.replays()).toBe(0)
})

test('the demo control "revoke" ends the session with the next page', async ({
  signedInPage,
  service,
}) => {
  await signedInPage.goto('/account')
  await pressDemoControl(signedInPage, 'Revoke this session elsewhere')
  await expect(signedInPage.getByText('Revoked. Open any page')).toBeVisible()

  await signedInPage.getByRole('link', { name: 'Overview' }).click()

  await expect(signedInPage).toHaveURL(/\/login\?from=%2Fdashboard/)
  expect(await service.families()).toMatchObject([{ revokedReason: 'revoked' }])
})

test('the demo controls "down" and "bring it back" start and end an outage', async ({
  signedInPage,
  user,
  guard,
}) => {
  guard.allowConsole(/status of 503/)
  await signedInPage.goto('/account')
  await pressDemoControl(signedInPage, 'Take the service down for 20 seconds')
  await expect(signedInPage.getByText('Down for 20 seconds.')).toBeVisible()

  await signedInPage.goto('/dashboard')
  await expect(
    signedInPage.getByRole('heading', { name: 'The service isn’t responding' }),
  ).toBeVisible()
  await expect(signedInPage.getByRole('button', { name: user.email })).toBeVisible()

  await signedInPage.goto('/account')
  await pressDemoControl(signedInPage, 'Bring it back')
  await expect(signedInPage.getByText('The service is back.')).toBeVisible()

  await signedInPage.goto('/dashboard')
  await expect(signedInPage.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
})
