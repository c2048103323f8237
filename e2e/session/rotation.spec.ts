import type { RawRequest } from '../../testing/http/raw-request'
import { rawRequest } from '../../testing/http/raw-request'
import {
  headerValue,
  headerValues,
  redirectTarget,
  setSessionCookies,
} from '../../testing/http/raw-response'
import { readFromService } from '../../testing/http/service-request'
import { cookieHeader, readSessionCookies } from '../../testing/session-cookies'
import { expect, test } from '../support/test'

test('an expired access token is renewed without the visitor noticing', async ({
  expiredPage,
  context,
  user,
  service,
}) => {
  const before = await readSessionCookies(context)

  await expiredPage.goto('/dashboard/people?query=ann')

  await expect(expiredPage).toHaveURL('/dashboard/people?query=ann')
  await expect(expiredPage.getByRole('row')).not.toHaveCount(0)
  await expect(expiredPage.getByRole('button', { name: user.email })).toBeVisible()
  expect(await service.rotations()).toBe(1)
  expect(await service.replays()).toBe(0)
  const after = await readSessionCookies(context)
  for (const name of ['sendora_at', 'sendora_rt', 'sendora_csrf']) {
    expect(after[name], name).toBeTruthy()
    expect(after[name], name).not.toBe(before[name])
  }
})

test('the request that rotates shows data that the new token bought', async ({
  request,
  service,
}) => {
  const session = await service.expiredSession()

  const answer = await rawRequest({
    path: '/dashboard/people?sort=name',
    headers: { cookie: cookieHeader(session) },
  })

  expect(answer.status).toBe(200)
  const { items } = await readFromService(request, '/people?sort=name&page=1', {
    accessToken: setSessionCookies(answer).sendora_at ?? '',
  })
  expect(answer.body).toContain(items[0].email)
  expect(await service.rotations()).toBe(1)
})

test('twenty requests at once with one expired token cause one rotation', async ({ service }) => {
  const headers = { cookie: cookieHeader(await service.expiredSession()) }

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => rawRequest({ path: '/api/user', headers })),
  )

  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
  const cookies = answers.map((answer) => JSON.stringify(setSessionCookies(answer)))
  expect(new Set(cookies).size).toBe(1)
  expect(cookies[0]).toContain('sendora_rt')
  expect(await service.rotations()).toBe(1)
  expect(await service.replays()).toBe(0)
})

test('documents, navigations and API calls share one rotation', async ({ service }) => {
  const cookie = cookieHeader(await service.expiredSession())
  const requests: RawRequest[] = [
    { path: '/dashboard', headers: { cookie } },
    { path: '/account', headers: { cookie } },
    { path: '/dashboard/people', headers: { cookie, rsc: '1' } },
    { path: '/dashboard/people', headers: { cookie, rsc: '1', 'next-router-prefetch': '1' } },
    { path: '/api/user', headers: { cookie } },
    { path: '/dashboard', headers: { cookie, accept: 'application/json' } },
  ]

  const answers = await Promise.all([...requests, ...requests].map((one) => rawRequest(one)))

  for (const { status } of answers) expect(status).toBeLessThan(400)
  expect(await service.rotations()).toBe(1)
  expect(await service.replays()).toBe(0)
})

test('a request that comes late with the spent token gets the same successor', async ({
  service,
}) => {
  const headers = { cookie: cookieHeader(await service.expiredSession()) }

  const first = await rawRequest({ path: '/api/user', headers })
  const late = await rawRequest({ path: '/account', headers })

  expect([first.status, late.status]).toEqual([200, 200])
  expect(setSessionCookies(late)).toEqual(setSessionCookies(first))
  expect(await service.replays()).toBe(0)
})

const halves = [
  { name: 'an unreadable access token', access: 'sendora_at=garbage; ' },
  { name: 'no access token', access: '' },
]

for (const { name, access } of halves) {
  test(`${name} and a good refresh token rotate`, async ({ service }) => {
    const { refreshToken } = await service.session()
    const headers = { cookie: `${access}sendora_rt=${refreshToken}` }

    const answer = await rawRequest({ path: '/account', headers })

    expect(answer.status).toBe(200)
    expect(Object.keys(setSessionCookies(answer)).sort()).toEqual([
      'sendora_at',
      'sendora_csrf',
      'sendora_rt',
    ])
    expect(await service.rotations()).toBe(1)
  })
}

test('a refused refresh token ends the session and clears its cookies', async ({ service }) => {
  const headers = { cookie: cookieHeader(await service.expiredSession()) }
  await service.revoke()

  const page = await rawRequest({ path: '/dashboard?range=7d', headers })
  const api = await rawRequest({ path: '/api/user', headers })

  expect(page.status).toBe(307)
  const login = new URLSearchParams({ from: '/dashboard?range=7d', reason: 'expired' })
  expect(redirectTarget(page)).toBe(`/login?${login}`)
  expect(api.status).toBe(401)
  for (const answer of [page, api]) {
    expect(setSessionCookies(answer)).toEqual({ sendora_at: '', sendora_rt: '', sendora_csrf: '' })
    for (const header of headerValues(answer, 'set-cookie')) expect(header).toContain('Max-Age=0')
    expect(headerValue(answer, 'cache-control')).toContain('no-store')
  }
})

for (const path of ['/', '/login', '/api/public/health']) {
  test(`${path} is public and does not spend the refresh token`, async ({ service }) => {
    const headers = { cookie: cookieHeader(await service.expiredSession()) }

    const answer = await rawRequest({ path, headers })

    expect(answer.status).toBe(200)
    expect(await service.rotations()).toBe(0)
  })
}

test('a browser that only guesses ahead does not spend the refresh token', async ({ service }) => {
  const cookie = cookieHeader(await service.expiredSession())

  for (const purpose of ['prefetch', 'prefetch;prerender']) {
    await rawRequest({ path: '/dashboard', headers: { cookie, 'sec-purpose': purpose } })
  }

  expect(await service.rotations()).toBe(0)
  expect((await rawRequest({ path: '/dashboard', headers: { cookie } })).status).toBe(200)
})
