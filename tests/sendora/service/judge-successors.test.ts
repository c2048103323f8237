import { afterEach, expect, test } from 'vitest'
import { resolveOptions } from '@/lib/sendora/core/config/resolve-options'
import { csrfToken } from '@/lib/sendora/core/cookies/csrf-token'
import type { SendoraEvent } from '@/lib/sendora/instrumentation'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { rotateAndReport } from '@/lib/sendora/rotation/rotate'
import { unsignedToken } from '../../support/access-token'
import { fakeService, issued, ok } from '../../support/fake-service'
import { emptyEnvironment, testOptions } from '../../support/sendora-options'

afterEach(() => configureSendora({ onEvent: null }))

type Presented = { accessToken: string | null; csrf?: string | null; refreshToken?: string }

function rotate({ accessToken, csrf = null, refreshToken = 'rt_1' }: Presented, successor: string) {
  const service = fakeService({
    '/token/refresh': () => issued(successor, `${refreshToken}_next`),
    '/token/revoke': () => ok({}),
  })
  const config = resolveOptions(testOptions({ fetch: service.fetch }), emptyEnvironment)
  const events: Partial<SendoraEvent & { fault: string }>[] = []
  configureSendora({ onEvent: (event) => events.push(event) })
  const presentedCookies = { accessToken, csrf }
  const ask = () =>
    rotateAndReport(config, refreshToken, { source: 'gate', requestId: null, presentedCookies })
  return { events, ask, service }
}

const ofAda = unsignedToken({ sub: 'user-ada' })
const ofGrace = unsignedToken({ sub: 'user-grace' })

test('F031: successors of another user for a pair of ours: the service is wrong, cookies stay', async () => {
  const csrf = await csrfToken({ accessToken: ofAda, refreshToken: 'rt_1' })
  const { ask, events } = rotate({ accessToken: ofAda, csrf }, ofGrace)
  expect(await ask()).toEqual({ kind: 'unavailable', retryAfterSeconds: null })
  expect(events).toMatchObject([{ name: 'rotation.foreign_user', fault: 'service' }])
})

test.each([
  ['no CSRF value', async () => null],
  [
    'the CSRF value of the session that was there before',
    () => csrfToken({ accessToken: ofAda, refreshToken: 'rt_of_ada' }),
  ],
  [
    "the CSRF value of the other user's own session",
    () => csrfToken({ accessToken: ofGrace, refreshToken: 'rt_1' }),
  ],
])('T058: a refresh token of another user, with %s: the cookie was planted', async (_, value) => {
  const { ask, events } = rotate({ accessToken: ofAda, csrf: await value() }, ofGrace)
  expect(await ask()).toEqual({ kind: 'rejected', code: 'FOREIGN_SESSION', isReuse: false })
  expect(events).toMatchObject([{ name: 'rotation.foreign_user', fault: 'cookies' }])
})

test.each([
  ['of the same user', ofAda],
  ['beside nothing', null],
  ['beside something unreadable', 'not a token'],
])('successors %s are taken, whatever the CSRF value is', async (_, accessToken) => {
  const { ask, events } = rotate({ accessToken, csrf: 'another' }, ofAda)
  expect((await ask()).kind).toBe('rotated')
  expect(events).toMatchObject([{ name: 'rotation.renewed' }])
})

test('C007: successors that no cookie can hold end the session, here and at the service', async () => {
  const large = unsignedToken({ sub: 'user-ada', pad: 'x'.repeat(6_000) })
  const { ask, events, service } = rotate({ accessToken: ofAda, refreshToken: 'rt_7' }, large)
  const outcomes = await Promise.all([ask(), ask()])
  const rejected = { kind: 'rejected', code: 'SESSION_TOO_LARGE', isReuse: false }
  expect(outcomes).toEqual([rejected, rejected])
  expect(events[0]).toMatchObject({ name: 'session.too_large', source: 'gate' })
  expect(service.callsTo('/token/revoke').map(({ body }) => body)).toEqual([
    { refreshToken: 'rt_7_next' },
  ])
})
