import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { refreshAction, tryRefreshAction } from '@/lib/sendora/actions'
import { idle } from '@/lib/sendora/index'
import type { SendoraEvent } from '@/lib/sendora/instrumentation'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { getSessionState, withSession, withSessionForm } from '@/lib/sendora/server'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { currentRequest, Redirected } from '@/tests/support/fake-next'
import type { SeenCall } from '@/tests/support/fake-service'
import { fakeService, issued, jsonResponse, refusal } from '@/tests/support/fake-service'
import { cookiesSet, isPassed, requestTo, testGate } from '@/tests/support/gate-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const stale = {
  '__Host-sendora_at': unsignedToken(expiredClaims),
  '__Host-sendora_rt': 'rt_1',
}
const renewed = unsignedToken({ jti: 'renewed' })
const page = (status: number) =>
  new Response('<h1>No</h1>', { status, headers: { 'content-type': 'text/html' } })
const away = (seconds: number | null = null) => ({ kind: 'unavailable', wait: seconds }) as const

/** What a visitor is told, and what happens to the cookies. */
type Met =
  | { kind: 'renewed' }
  | { kind: 'signed-out'; reason?: string | null }
  | { kind: 'unavailable'; wait?: number | null }
type Cookies = 'replaced' | 'cleared' | 'kept'

/** What is not as it is with all the others: one call, and cookies that go with what was met. */
type Exception = { cookies?: Cookies; calls?: number }
type Respond = (call: SeenCall) => Response | Promise<Response>

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })

/** An answer that never comes: the call ends when the library's own patience does. */
const hang = ({ init: { signal } }: SeenCall) =>
  new Promise<Response>((_, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
  )

/** Row by row (security: failures): the service's answer to a refresh, and what has to come of it everywhere. */
const rows: [answer: string, respond: Respond, met: Met, but?: Exception][] = [
  ['200 with usable tokens', () => issued(renewed, 'rt_2'), { kind: 'renewed' }],
  ...(['INVALID_REFRESH_TOKEN', 'invalid_grant'] as const).flatMap((code) =>
    [400, 401].map((status): (typeof rows)[number] => [
      `${status} ${code}`,
      () => refusal(status, code),
      { kind: 'signed-out', reason: 'expired' },
    ]),
  ),
  [
    '401 for a spent token',
    () => refusal(401, 'INVALID_REFRESH_TOKEN', { reason: 'reuse_detected' }),
    { kind: 'signed-out', reason: 'expired' },
  ],
  [
    '403 for a closed account',
    () => refusal(403, 'ACCOUNT_DISABLED'),
    { kind: 'signed-out', reason: 'ended' },
  ],
  ['401 as a page', () => page(401), away()],
  ['403 as a page', () => page(403), away()],
  ['401 of the key', () => refusal(401, 'UNAUTHORIZED'), away()],
  ['404', () => page(404), away()],
  ['405', () => page(405), away()],
  ['302', () => new Response(null, { status: 302, headers: { location: '/x' } }), away()],
  ['408', () => page(408), away()],
  ['425', () => page(425), away()],
  ['429 with a wait', () => jsonResponse(429, {}, { 'retry-after': '7' }), away(7)],
  ['500', () => jsonResponse(500, {}), away()],
  ['502', () => page(502), away()],
  ['503 with a wait', () => jsonResponse(503, {}, { 'retry-after': '9' }), away(9)],
  ['503 with a long wait', () => jsonResponse(503, {}, { 'retry-after': '3600' }), away(60)],
  ['504', () => page(504), away()],
  // Nothing was sent, so that nothing can be spent: the one failure that is worth a second try at once.
  [
    'a refused connection',
    () => Promise.reject(new TypeError('fetch failed', { cause: refused })),
    away(),
    { calls: 2 },
  ],
  ['a lost connection', () => Promise.reject(new TypeError('fetch failed')), away()],
  ['no answer in time', hang, away()],
  ['an answer that breaks off', () => new Response(brokenBody(), jsonType), away()],
  // No page can be served with these, and nobody is signed out. The presented token is spent: what is kept of it is
  // its successor, since the old one would end the session at its next use.
  [
    '200 with tokens already expired',
    () => issued(expiredSuccessor, 'rt_2'),
    away(),
    { cookies: 'replaced' },
  ],
  ['200 as a page', () => page(200), away()],
  ['200 without tokens', () => jsonResponse(200, { success: true, data: {} }), away()],
  ['200 with half an object', () => new Response('{"success":', jsonType), away()],
  ['200 of too many bytes', () => new Response(' '.repeat(70_000), jsonType), away()],
]
const expiredSuccessor = unsignedToken({ ...expiredClaims, jti: 'expired' })

function brokenBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"success":true,'))
      controller.error(new TypeError('terminated'))
    },
  })
}

const jsonType = { headers: { 'content-type': 'application/json' } }

/** Lets the time for one call run out soon, and every other wait be what it is. */
function shortenPatience() {
  const inTime = globalThis.setTimeout
  const soon = (run: () => void, ms?: number) => inTime(run, ms === 5_000 ? 100 : ms)
  vi.stubGlobal('setTimeout', Object.assign(soon, inTime))
}

let service = fakeService()
const events: SendoraEvent[] = []

beforeEach(() => {
  events.length = 0
  shortenPatience()
  service = fakeService()
  enterApp(service.fetch)
  visit(stale)
  configureSendora({ onEvent: (event) => events.push(event) })
})

afterEach(() => {
  configureSendora({ onEvent: null })
  leaveApp()
})

type Seen = { met: Met; cookies: Cookies }

function cookiesOf(refreshToken: string | undefined): Cookies {
  if (refreshToken === undefined || refreshToken === 'rt_1') return 'kept'
  return refreshToken === '' ? 'cleared' : 'replaced'
}

function seenInAnswer(response: Response): Seen {
  const cookies = cookiesOf(cookiesSet(response)['__Host-sendora_rt'])
  const wait = Number(response.headers.get('retry-after'))
  const location =
    response.headers.get('location') ?? response.headers.get('x-action-redirect')?.split(';')[0]
  if (response.status === 503) return { met: { kind: 'unavailable', wait }, cookies }
  if (response.status === 401 || location) {
    return { met: { kind: 'signed-out', reason: reasonIn(location) }, cookies }
  }
  return { met: { kind: 'renewed' }, cookies }
}

function reasonIn(location: string | undefined): string | null {
  if (location === undefined) return null
  const { pathname, searchParams } = new URL(location, 'https://app.example')
  expect([pathname, searchParams.get('from')]).toEqual(['/login', '/people'])
  return searchParams.get('reason')
}

const cookiesHere = () => cookiesOf(currentRequest.cookies.get('__Host-sendora_rt'))

function atGate(path: string, headers: Record<string, string>) {
  return async (): Promise<Seen> => {
    const response = await testGate({ fetch: service.fetch })(
      requestTo(path, { headers, cookies: stale }),
    )
    const seen = seenInAnswer(response)
    expect(isPassed(response)).toBe(seen.met.kind === 'renewed')
    return seen
  }
}

/** Everything that a visitor can come in by. */
const entries: [entry: string, enter: () => Promise<Seen>][] = [
  ['the gate, for a document', atGate('/people', { accept: 'text/html' })],
  ['the gate, for a navigation of Next', atGate('/people', { accept: '*/*', rsc: '1' })],
  ['the gate, for a program', atGate('/api/user', {})],
  [
    'a handler',
    async () => {
      const request = requestTo('/api/user', { cookies: stale })
      const answer = await withSession(async () => new Response('ok'))(request, {
        params: Promise.resolve({}),
      })
      return seenInAnswer(answer)
    },
  ],
  [
    'an action',
    async () => {
      visit(stale, { ...ourPage, 'x-sendora-return-to': '/people' })
      const act = withSessionForm(async () => ({ kind: 'done', email: '' }))
      return seenInForm(act(idle, formOf({})))
    },
  ],
  [
    'TryRefresh',
    async () => {
      const result = await tryRefreshAction(null)
      const cookies = cookiesHere()
      if (result.kind === 'unavailable') {
        return { met: { kind: 'unavailable', wait: result.retryAfterSeconds }, cookies }
      }
      return result.kind === 'rejected'
        ? { met: { kind: 'signed-out', reason: result.reason }, cookies }
        : { met: { kind: 'renewed' }, cookies }
    },
  ],
]

const ourPage = { origin: 'https://app.example', 'sec-fetch-site': 'same-origin' }

async function seenInForm(answer: Promise<{ kind: string }>): Promise<Seen> {
  try {
    const state = await answer
    const wait = 'retryAfterSeconds' in state ? (state.retryAfterSeconds as number) : null
    const met: Met = state.kind === 'done' ? { kind: 'renewed' } : { kind: 'unavailable', wait }
    return { met, cookies: cookiesHere() }
  } catch (error) {
    if (!(error instanceof Redirected)) throw error
    return { met: { kind: 'signed-out', reason: reasonIn(error.location) }, cookies: cookiesHere() }
  }
}

const cookiesAfter = { renewed: 'replaced', 'signed-out': 'cleared', unavailable: 'kept' } as const

describe.each(entries)('%s', (entry, enter) => {
  test.each(rows)('meets %s', async (_, respond, met, but = {}) => {
    service.answers['/token/refresh'] = respond
    const seen = await enter()
    expect(seen.met.kind).toBe(met.kind)
    expect(seen.cookies).toBe(but.cookies ?? cookiesAfter[met.kind])
    if (met.kind === 'signed-out' && seen.met.kind === 'signed-out') {
      // A program is told 401, and nothing of why.
      expect([met.reason, null]).toContain(seen.met.reason)
      if (/document|navigation|action|TryRefresh/.test(entry)) {
        expect(seen.met.reason).toBe(met.reason)
      }
    }
    if (met.kind === 'unavailable' && seen.met.kind === 'unavailable') {
      // The gate and handlers name a wait of their own when the service names none.
      const own = /gate|handler/.test(entry) ? 5 : null
      expect(seen.met.wait).toBe(met.wait ?? own)
    }
    expect(service.callsTo('/token/refresh')).toHaveLength(but.calls ?? 1)
  })
})

test.each(rows)('a Server Component leaves %s to others: it asks nobody', async (_, respond) => {
  service.answers['/token/refresh'] = respond
  expect(await getSessionState()).toEqual({ kind: 'refreshable', reason: 'expired' })
  expect([service.calls, cookiesHere()]).toEqual([[], 'kept'])
})

test.each(rows)('a form without scripts meets %s', async (_, respond, met, but = {}) => {
  service.answers['/token/refresh'] = respond
  const leaving = refreshAction(formOf({ from: '/people' }))
  const { location } = await leaving.then(
    () => ({ location: '' }),
    (error: Redirected) => error,
  )
  const told = {
    renewed: '/people',
    'signed-out': `/login?from=%2Fpeople&reason=${'reason' in met && met.reason}`,
    unavailable: '/people?reason=unavailable',
  }
  expect(location).toBe(told[met.kind])
  expect(cookiesHere()).toBe(but.cookies ?? cookiesAfter[met.kind])
})

test('a spent token is an alarm, and nothing else is', async () => {
  for (const [answer, respond] of rows) {
    events.length = 0
    service.answers['/token/refresh'] = respond
    await atGate('/people', {})()
    const alarms = events.filter(({ name }) => name === 'rotation.reuse_detected')
    expect(alarms, answer).toHaveLength(answer === '401 for a spent token' ? 1 : 0)
  }
})
