import { expect, expectTypeOf, test, vi } from 'vitest'
import type { SendoraEvent } from '@/lib/sendora/core/events'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { createSendoraServerClient } from '@/lib/sendora/server'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { configure } from '@/tests/support/configuration'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'
import { requestTo, testGate } from '@/tests/support/gate-request'
import { testOptions } from '@/tests/support/sendora-options'

const email = 'ada@example.com'
const stale = unsignedToken({ ...expiredClaims, email })
const renewed = unsignedToken({ email, jti: 'renewed' })

/** Every text of a union of objects, as a type. */
type Texts<Event> = Event extends unknown ? Extract<Event[keyof Event], string> : never

test('no field of an event takes any text at all', () => {
  // Where `string` itself is accepted, a token would be. Ids have their own shape.
  expectTypeOf<string extends Texts<SendoraEvent> ? 'open' : 'closed'>().toEqualTypeOf<'closed'>()
  const withToken = { name: 'gate.unavailable', requestId: null, token: 'rt_1' } as const
  // @ts-expect-error an unknown field is refused
  const event: SendoraEvent = { name: 'gate.unavailable', requestId: null, token: withToken.token }
  // @ts-expect-error so is a text where a word of a closed set is expected
  const other: SendoraEvent = { name: 'gate.passed', requestId: null, state: 'rt_1' }
  expect([event, other]).toHaveLength(2)
})

test('the events of a whole life hold neither a token nor an address', async () => {
  const events: SendoraEvent[] = []
  configureSendora({ onEvent: (event) => events.push(event) })
  const answers = [
    issued(renewed, 'rt_2'),
    refusal(401, 'INVALID_REFRESH_TOKEN', { reason: 'reuse_detected' }),
  ]
  const service = fakeService({
    '/token/refresh': () => answers.shift() ?? refusal(503, 'DOWN'),
    '/token/revoke': () => ok({}),
  })
  const gate = testGate({ fetch: service.fetch })
  const visit = (refreshToken: string) =>
    gate(
      requestTo('/people', {
        cookies: { '__Host-sendora_at': stale, '__Host-sendora_rt': refreshToken },
      }),
    )
  for (const token of ['rt_1', 'rt_1', 'rt_stolen', 'rt_other']) await visit(token)
  await gate(requestTo('/people'))
  const { store } = fakeCookieStore({ '__Host-sendora_at': renewed, '__Host-sendora_rt': 'rt_2' })
  await createSendoraServerClient(store).signOut()
  configureSendora({ onEvent: null })

  expect(events.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...['gate.passed', 'gate.sign_in_required', 'gate.unavailable', 'session.ended'],
      ...['rotation.renewed', 'rotation.reuse_detected', 'rotation.unavailable'],
    ]),
  )
  const roles = events.flatMap((event) => (event.name === 'rotation.renewed' ? [event.role] : []))
  expect(roles).toEqual(['leader', 'replay'])
  const text = JSON.stringify(events)
  for (const secret of ['rt_1', 'rt_2', 'rt_stolen', email, stale, renewed, 'eyJ']) {
    expect(text).not.toContain(secret)
  }
})

test.each<[who: string, cookies: Record<string, string>, reported: string[]]>([
  ['nobody', {}, []],
  ['a token that has expired, and no other', { '__Host-sendora_at': stale }, []],
  ['a token that is still good', { '__Host-sendora_at': renewed }, ['session.ended']],
  ['a refresh token', { '__Host-sendora_rt': 'rt_1' }, ['session.ended']],
])('a sign-out with %s reports what has ended', async (_, cookies, reported) => {
  const events: SendoraEvent[] = []
  configureSendora({ onEvent: (event) => events.push(event) })
  const service = fakeService({ '/token/revoke': () => ok({}) })
  const { store } = fakeCookieStore(cookies)
  configure(testOptions({ fetch: service.fetch }))
  await createSendoraServerClient(store).signOut()
  configureSendora({ onEvent: null })
  expect(events.map(({ name }) => name)).toEqual(reported)
})

test('a listener that throws fails nothing', async () => {
  configureSendora({
    onEvent: vi.fn(() => {
      throw new Error('the log is full')
    }),
  })
  const response = await testGate()(requestTo('/people'))
  configureSendora({ onEvent: null })
  expect(response.status).toBe(307)
})
