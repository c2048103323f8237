import { postToService } from '../../testing/http/service-request'
import { installSession, readSessionCookies } from '../../testing/session-cookies'
import { expect, test } from '../support/test'

test('a session revoked elsewhere ends at sign-in with the next rotation', async ({
  expiredPage,
  context,
  service,
}) => {
  await service.revoke()

  await expiredPage.goto('/dashboard/people?query=ann')

  await expect(expiredPage.getByText('Your session ended.')).toBeVisible()
  const { pathname, searchParams } = new URL(expiredPage.url())
  expect(pathname).toBe('/login')
  expect(searchParams.get('from')).toBe('/dashboard/people?query=ann')
  expect(await readSessionCookies(context)).toEqual({})
})

test('a session revoked elsewhere ends at sign-in with the next call to the service', async ({
  signedInPage,
  context,
  service,
  guard,
}) => {
  guard.allowConsole(/status of 401/)
  await service.revoke()

  await signedInPage.goto('/dashboard/people?query=ann')

  await expect(signedInPage.getByText('Your session ended.')).toBeVisible()
  const { pathname, searchParams } = new URL(signedInPage.url())
  expect(pathname).toBe('/login')
  expect(searchParams.get('from')).toBe('/dashboard/people?query=ann')
  expect(await readSessionCookies(context)).toEqual({})
})

test('revoking one device leaves the others signed in', async ({
  signedInPage,
  openBrowser,
  mock,
  service,
  guard,
}) => {
  guard.allowConsole(/status of 401/)
  const otherContext = await openBrowser()
  const other = await service.session()
  await installSession(otherContext, other)
  const otherPage = await otherContext.newPage()

  await mock.revoke({ familyId: other.familyId })

  await otherPage.goto('/dashboard')
  await expect(otherPage).toHaveURL(/\/login\?/)
  await signedInPage.goto('/dashboard')
  await expect(signedInPage.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
})

test('a thief who replays a spent refresh token ends the session for everybody', async ({
  page,
  context,
  request,
  service,
}) => {
  const stolen = await service.expiredSession()
  await installSession(context, stolen)
  await page.goto('/account')
  await expect(page.getByRole('heading', { name: 'Account', exact: true })).toBeVisible()
  expect(await service.rotations()).toBe(1)

  const replay = await postToService(request, '/token/refresh', {
    refreshToken: stolen.refreshToken,
  })
  expect(replay.status()).toBe(401)
  expect(await service.families()).toMatchObject([{ replays: 1, revokedReason: 'reuse_detected' }])

  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(page).toHaveURL(/\/login\?/)
  expect(await readSessionCookies(context)).toEqual({})
})
