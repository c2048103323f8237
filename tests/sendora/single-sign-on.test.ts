import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { idle } from '@/lib/sendora/index'
import { completeSingleSignOnAction, startSingleSignOnAction } from '@/lib/sendora/social-actions'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp } from '@/tests/support/action-request'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'
import { appOrigin } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/sso/oidc/start': () => ok({ authorizationUrl: 'https://idp.example/sso' }),
    '/token/refresh': () => issued(unsignedToken(), 'rt_9'),
    '/token/revoke': () => ok({}),
  })
  enterApp(service.fetch)
})

afterEach(leaveApp)

const cookie = (name: string) => currentRequest.cookies.get(`__Host-sendora_${name}`)
const finish = (fields: Record<string, string>) => completeSingleSignOnAction(idle, formOf(fields))

async function begin(from = '/account'): Promise<string> {
  const sent = startSingleSignOnAction(idle, formOf({ from }))
  expect(await locationOf(sent)).toBe('https://idp.example/sso')
  const body = service.callsTo('/sso/oidc/start').at(-1)?.body as { returnTo: string } | undefined
  const { origin, pathname, searchParams } = new URL(body?.returnTo ?? '')
  expect([origin, pathname]).toEqual([appOrigin, '/sso/callback'])
  return searchParams.get('state') ?? ''
}

test('exchanges the token that was handed over, in the browser that asked', async () => {
  const state = await begin()
  expect(await locationOf(finish({ token: 'rt_sso', state }))).toBe('/account')
  expect(service.callsTo('/token/refresh')[0]?.body).toEqual({ refreshToken: 'rt_sso' })
  expect(cookie('rt')).toBe('rt_9')
})

test('a hand-over that this browser did not ask for starts no session and ends no visit', async () => {
  expect(await finish({ token: 'rt_evil', state: '' })).toMatchObject({ code: 'STATE_MISMATCH' })
  const state = await begin()
  for (const wrong of ['', `${state}x`, 'x'.repeat(43)]) {
    expect(await finish({ token: 'rt_evil', state: wrong })).toMatchObject({
      code: 'STATE_MISMATCH',
    })
  }
  expect(service.callsTo('/token/refresh')).toEqual([])
  expect(await locationOf(finish({ token: 'rt_sso', state }))).toBe('/account')
})

test('works once', async () => {
  const state = await begin()
  await locationOf(finish({ token: 'rt_sso', state }))
  expect(await finish({ token: 'rt_other', state })).toMatchObject({ code: 'STATE_MISMATCH' })
})

test('an outage can be waited out', async () => {
  const state = await begin()
  service.answers['/token/refresh'] = () => new Response('', { status: 503 })
  const answer = await finish({ token: 'rt_sso', state })
  expect(answer).toMatchObject({ kind: 'refused', code: 'SERVICE_UNAVAILABLE' })
  expect(JSON.stringify(answer)).not.toContain('rt_sso')
  service.answers['/token/refresh'] = () => issued(unsignedToken(), 'rt_9')
  expect(await locationOf(finish({ token: 'rt_sso', state }))).toBe('/account')
})

test.each(['', 'a b', 'x'.repeat(2_001), 'rt_\0'])('%j is no token', async (token) => {
  const state = await begin()
  expect(await finish({ token, state })).toMatchObject({ code: 'SINGLE_SIGN_ON_INVALID' })
  expect(service.callsTo('/token/refresh')).toEqual([])
})

test('a spent token is said in words', async () => {
  const state = await begin()
  service.answers['/token/refresh'] = () => refusal(401, 'INVALID_REFRESH_TOKEN')
  expect(await finish({ token: 'rt_spent', state })).toMatchObject({
    code: 'SINGLE_SIGN_ON_INVALID',
  })
  expect(cookie('rt')).toBeUndefined()
})
