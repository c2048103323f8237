import { appUrl } from '../../testing/addresses'
import { rawRequest } from '../../testing/http/raw-request'
import { headerValue, redirectTarget, setSessionCookies } from '../../testing/http/raw-response'
import { createTestUser } from '../../testing/mock/test-user'
import { cookieHeader } from '../../testing/session-cookies'
import { expect, test } from '../support/test'

const json = { accept: 'application/json' }
const fromOurPage = { origin: appUrl, 'sec-fetch-site': 'same-origin' }

const doors = [
  { path: '/dashboard', from: '/dashboard' },
  { path: '/dashboard/people?query=ann&page=2', from: '/dashboard/people?query=ann&page=2' },
  { path: '/dashboard/nothing-here', from: '/dashboard/nothing-here' },
  { path: '/account', from: '/account' },
]

for (const { path, from } of doors) {
  test(`without a session, ${path} leads to sign-in and names the way back`, async () => {
    const login = `/login?${new URLSearchParams({ from })}`
    for (const method of ['GET', 'HEAD']) {
      const answer = await rawRequest({ method, path })
      expect(answer.status, method).toBe(307)
      expect(redirectTarget(answer), method).toBe(login)
    }

    const posted = await rawRequest({ method: 'POST', path, headers: fromOurPage })
    expect(posted.status).toBe(303)
    expect(redirectTarget(posted)).toBe(login)
  })
}

const callers = [
  { who: 'a call to the API', path: '/api/user', headers: {} },
  { who: 'an API route that does not exist', path: '/api/none', headers: {} },
  { who: 'a fetch that asks for JSON', path: '/dashboard', headers: json },
]

for (const { who, path, headers } of callers) {
  test(`without a session, ${who} gets 401 as JSON`, async () => {
    const answer = await rawRequest({ path, headers })

    expect(answer.status).toBe(401)
    expect(headerValue(answer, 'content-type')).toContain('application/json')
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'UNAUTHORIZED' } })
  })
}

const garbage = [
  'sendora_at=garbage',
  'sendora_at=a.b.c',
  'sendora_at=%E0%A4%A; sendora_at=again',
  `sendora_at=${'x'.repeat(3_000)}`,
  'sendora_at=eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwiZXhwIjo5OTk5OTk5OTk5fQ.',
  'sendora_at.0=2~half; sendora_at=whole',
  '__proto__=1; constructor=2; sendora_at=',
]

for (const cookie of garbage) {
  test(`garbage counts as signed out: ${cookie.slice(0, 40)}`, async () => {
    const page = await rawRequest({ path: '/dashboard', headers: { cookie } })
    const api = await rawRequest({ path: '/api/user', headers: { cookie } })
    const login = await rawRequest({ path: '/login', headers: { cookie } })

    expect([page.status, api.status, login.status]).toEqual([307, 401, 200])
  })
}

test('the API knows its user by cookie', async ({ user, service }) => {
  const headers = { cookie: cookieHeader(await service.session()) }

  const answer = await rawRequest({ path: '/api/user', headers })

  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.body)).toMatchObject({ user: { id: user.id, email: user.email } })
})

test('the API knows its user by Bearer token', async ({ user, service }) => {
  const { accessToken } = await service.session()

  const answer = await rawRequest({
    path: '/api/user',
    headers: { authorization: `Bearer ${accessToken}` },
  })

  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.body)).toMatchObject({ user: { id: user.id, email: user.email } })
})

test('a Bearer token alone decides, whatever the cookies say', async ({ mock, service }) => {
  const cookie = cookieHeader(await service.session())
  const other = await createTestUser(mock)
  const { accessToken } = await mock.createSession({ email: other.email })

  const good = { cookie, authorization: `Bearer ${accessToken}` }
  const answer = await rawRequest({ path: '/api/user', headers: good })
  expect(JSON.parse(answer.body)).toMatchObject({ user: { email: other.email } })

  const bad = { cookie, authorization: 'Bearer garbage' }
  expect((await rawRequest({ path: '/api/user', headers: bad })).status).toBe(401)
})

test('a Bearer token opens no page', async ({ service }) => {
  const { accessToken } = await service.session()

  const answer = await rawRequest({
    path: '/dashboard',
    headers: { authorization: `Bearer ${accessToken}` },
  })

  expect(answer.status).toBe(307)
})

test('no cache may keep what is gated', async ({ service }) => {
  const cookie = cookieHeader(await service.session())
  const answers = await Promise.all([
    rawRequest({ path: '/dashboard' }),
    rawRequest({ path: '/api/user' }),
    rawRequest({ path: '/dashboard', headers: json }),
    rawRequest({ path: '/dashboard', headers: { cookie } }),
    rawRequest({ method: 'HEAD', path: '/dashboard', headers: { cookie } }),
    rawRequest({ path: '/dashboard/nothing-here', headers: { cookie } }),
    rawRequest({ path: '/api/user', headers: { cookie } }),
  ])

  expect(answers.map(({ status }) => status)).toEqual([307, 401, 401, 200, 200, 404, 200])
  for (const answer of answers) {
    expect(headerValue(answer, 'cache-control')).toMatch(/private.*no-store|no-store.*private/)
    expect(headerValue(answer, 'x-powered-by')).toBeNull()
  }
})

for (const path of [
  '/',
  '/login',
  '/mfa',
  '/magic-link?token=x',
  '/api/public/health',
  '/icon.svg',
]) {
  test(`${path} is open to everybody`, async () => {
    const answer = await rawRequest({ path })

    expect(answer.status).toBe(200)
    expect(setSessionCookies(answer)).toEqual({})
    expect(headerValue(answer, 'x-powered-by')).toBeNull()
  })
}

const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]

test('every document has a nonce of its own', async () => {
  const policies = await Promise.all(
    Array.from({ length: 5 }, async () =>
      headerValue(await rawRequest({ path: '/login' }), 'content-security-policy'),
    ),
  )

  const nonces = policies.map(nonceOf)
  expect(nonces.every((nonce) => nonce !== undefined && nonce.length >= 20)).toBe(true)
  expect(new Set(nonces).size).toBe(nonces.length)
})

test('a nonce that the visitor sends along is not believed', async () => {
  const answer = await rawRequest({
    path: '/login',
    headers: {
      'content-security-policy': "script-src 'nonce-planted'",
      'content-security-policy-report-only': "script-src 'nonce-planted'",
      'x-nonce': 'planted',
    },
  })

  expect(answer.status).toBe(200)
  const nonce = nonceOf(headerValue(answer, 'content-security-policy'))
  expect(answer.body).toContain(`nonce="${nonce}"`)
  expect(JSON.stringify(answer)).not.toContain('planted')
})
