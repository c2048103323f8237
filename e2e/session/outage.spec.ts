import { rawRequest } from '../../testing/http/raw-request'
import { headerValue, setSessionCookies } from '../../testing/http/raw-response'
import type { MockFault } from '../../testing/mock/mock-types'
import { refreshPath } from '../../testing/mock/user-service'
import { cookieHeader, readSessionCookies } from '../../testing/session-cookies'
import { expect, test } from '../support/test'

type Outage = { name: string; fault: Omit<MockFault, 'path' | 'email'> }

const outages: Outage[] = [
  { name: 'answers 503', fault: { status: 503 } },
  { name: 'answers 500', fault: { status: 500 } },
  { name: 'answers 429', fault: { status: 429 } },
  { name: 'does not answer', fault: { kind: 'hang' } },
  { name: 'breaks the connection', fault: { kind: 'reset' } },
  { name: 'breaks off in the middle', fault: { kind: 'truncate', status: 200 } },
  {
    name: 'answers with a gateway page',
    fault: { status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' },
  },
  {
    name: 'answers 401 with a gateway page',
    fault: { status: 401, contentType: 'text/html', body: '<h1>No</h1>' },
  },
  { name: 'answers 200 without tokens', fault: { status: 200, body: { success: true, data: {} } } },
  // Says that our key is wrong, not that the user is gone.
  { name: 'answers a generic 401', fault: { status: 401 } },
]

for (const { name, fault } of outages) {
  test(`nobody is signed out by a service that ${name}`, async ({ service }) => {
    const headers = { cookie: cookieHeader(await service.expiredSession()) }
    await service.bend(refreshPath, fault)

    const page = await rawRequest({ path: '/dashboard', headers })
    expect(page.status).toBe(503)
    expect(page.body).toContain('You’re still signed in')
    expect(Number(headerValue(page, 'retry-after'))).toBeGreaterThan(0)
    expect(headerValue(page, 'cache-control')).toContain('no-store')
    expect(setSessionCookies(page)).toEqual({})

    await service.repair()
    const later = await rawRequest({ path: '/dashboard', headers })
    expect(later.status).toBe(200)
    expect(await service.rotations()).toBe(1)
    expect(await service.replays()).toBe(0)
  })
}

test('during an outage the API answers 503 as JSON and keeps the cookies', async ({ service }) => {
  const headers = { cookie: cookieHeader(await service.expiredSession()) }
  await service.bend(refreshPath, { status: 503, headers: { 'retry-after': '7' } })

  const answer = await rawRequest({ path: '/api/user', headers })

  expect(answer.status).toBe(503)
  expect(headerValue(answer, 'retry-after')).toBe('7')
  expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'SERVICE_UNAVAILABLE' } })
  expect(setSessionCookies(answer)).toEqual({})
})

test('a person who meets an outage is told, stays signed in and goes on afterwards', async ({
  expiredPage,
  context,
  user,
  service,
  guard,
}) => {
  guard.allowConsole(/status of 503/)
  const before = await readSessionCookies(context)
  await service.bend(refreshPath, { status: 503 })
  await expiredPage.goto('/dashboard/people?query=ann')
  await expect(
    expiredPage.getByRole('heading', { name: 'We couldn’t reach the sign-in service' }),
  ).toBeVisible()
  expect(await readSessionCookies(context)).toEqual(before)

  await service.repair()
  await expiredPage.getByRole('link', { name: 'Try again' }).click()

  await expect(expiredPage).toHaveURL('/dashboard/people?query=ann')
  await expect(expiredPage.getByRole('button', { name: user.email })).toBeVisible()
})

test('an outage met while going from page to page is told, and nobody is signed out', async ({
  signedInPage,
  context,
  service,
  guard,
}) => {
  guard.allowConsole(/status of 503|Failed to fetch RSC payload/)
  await signedInPage.goto('/account')
  // First the outage: a prefetch of the page might rotate in between.
  await service.bend(refreshPath, { status: 503 })
  await context.clearCookies({ name: 'sendora_at' })
  await signedInPage.getByRole('link', { name: 'People' }).click()
  await expect(
    signedInPage.getByRole('heading', { name: 'We couldn’t reach the sign-in service' }),
  ).toBeVisible()

  await service.repair()
  await signedInPage.getByRole('link', { name: 'Try again' }).click()

  await expect(signedInPage).toHaveURL('/dashboard/people')
  await expect(signedInPage.getByRole('table')).toBeVisible()
})

const dataPages = [{ path: '/dashboard', route: '/analytics/overview', sign: 'Daily active users' }]

for (const { path, route, sign } of dataPages) {
  test(`${path} without its data keeps its frame, and a retry brings the data`, async ({
    signedInPage,
    user,
    service,
    guard,
  }) => {
    guard.allowConsole(/status of 503/)
    await service.bend(route, { status: 503 })
    const response = await signedInPage.goto(path)
    expect(response?.status()).toBe(503)
    await expect(
      signedInPage.getByRole('heading', { name: 'The service isn’t responding' }),
    ).toBeVisible()
    await expect(signedInPage.getByRole('button', { name: user.email })).toBeVisible()

    await service.repair()
    await signedInPage.getByRole('link', { name: 'Try again' }).click()

    await expect(signedInPage.getByRole('heading', { name: sign })).toBeVisible()
  })
}

test('an answer that is not what the page expects is told like an outage', async ({
  signedInPage,
  service,
  guard,
}) => {
  guard.allowConsole(/status of 503/)
  await service.bend('/people', { status: 200, body: { success: true, data: { items: 'none' } } })

  await signedInPage.goto('/dashboard/people')

  await expect(
    signedInPage.getByRole('heading', { name: 'The service isn’t responding' }),
  ).toBeVisible()
})
