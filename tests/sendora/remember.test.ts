import { cookies } from 'next/headers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { idle } from '@/lib/sendora'
import { confirmEmailCodeAction, requestEmailCodeAction } from '@/lib/sendora/account-actions'
import { completeMfaAction, signInAction } from '@/lib/sendora/actions'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import { createSendoraServerClient, withSession } from '@/lib/sendora/server'
import { tryRefreshAction } from '@/lib/sendora/session-actions'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp } from '@/tests/support/action-request'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok } from '@/tests/support/fake-service'
import { fromOurPage, requestTo } from '@/tests/support/gate-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const life = 2_592_000
const person = { email: 'ada@example.com', password: 'a quiet river' }
const stale = unsignedToken(expiredClaims)
let rotations = 0
let service = fakeService()
let jar: Record<string, string> = {}

beforeEach(() => {
  jar = {}
  service = fakeService({
    '/login': () => issued(stale, `rt_${++rotations}`),
    '/mfa/challenge': () => issued(stale, `rt_${++rotations}`),
    '/email-otp/request': () => ok({}),
    '/email-otp/verify': () => issued(stale, `rt_${++rotations}`),
    '/token/refresh': () => issued(unsignedToken({ jti: `${++rotations}` }), `rt_${rotations}`),
    '/token/revoke': () => ok({}),
  })
  enterApp(service.fetch)
})

afterEach(leaveApp)

/** A request with the browser's cookies; answers the lives of the session cookies that came back. */
async function livesAfter(visit: () => Promise<unknown>): Promise<(number | undefined)[]> {
  const { store, written } = fakeCookieStore(jar)
  currentRequest.cookies = store
  currentRequest.headers = new Headers({ ...fromOurPage, cookie: 'theme=dark' })
  await visit()
  for (const { name, value, maxAge } of written) {
    if (maxAge === 0) delete jar[name]
    else jar[name] = value
  }
  return written.filter(({ name }) => /_(at|rt|csrf)$/.test(name)).map(({ maxAge }) => maxAge)
}

/** The lives that an answer's `Set-Cookie` lines give; `undefined`: until the browser is closed. */
function livesIn(answer: Response): (number | undefined)[] {
  return answer.headers.getSetCookie().map((line) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    jar[name] = value
    const [, seconds] = /Max-Age=(\d+)/.exec(line) ?? []
    return seconds === undefined ? undefined : Number(seconds)
  })
}

const signIn = (...remember: string[]) =>
  livesAfter(() => {
    const form = formOf(person)
    for (const value of remember) form.append('remember', value)
    return locationOf(signInAction(idle, form))
  })

const kept = [life, life, life]
const brief = [undefined, undefined, undefined]

describe('the field `remember` of a form that signs in', () => {
  test.each<[values: string[], lives: (number | undefined)[]]>([
    [[], kept],
    [['1'], kept],
    [['on'], kept],
    [['0', '1'], kept],
    [['0'], brief],
    [[''], brief],
    [['1', '0'], brief],
    [['maybe'], brief],
  ])('%j', async (values, lives) => {
    expect(await signIn(...values)).toEqual(lives)
  })
})

describe.each<[title: string, choice: string, lives: (number | undefined)[]]>([
  ['a session that is not remembered', '0', brief],
  ['a remembered session', '1', kept],
])('%s stays so', (_, choice, lives) => {
  test('when the gate, a handler and an action renew it, one after the other', async () => {
    await signIn(choice)
    const gate = sendoraMiddleware()
    expect(livesIn(await gate(requestTo('/people', { cookies: jar })))).toEqual(lives)

    jar['__Host-sendora_at'] = stale
    const handler = withSession(async () => Response.json({}))
    const answer = await handler(requestTo('/api/user', { cookies: jar }), {
      params: Promise.resolve({}),
    })
    expect(livesIn(answer)).toEqual(lives)

    jar['__Host-sendora_at'] = stale
    expect(await livesAfter(() => tryRefreshAction(null))).toEqual(lives)
  })

  test('when new tokens replace it without a word about it', async () => {
    await signIn(choice)
    const tokens = { accessToken: unsignedToken(), refreshToken: 'rt_other' }
    const client = () => createSendoraServerClient(cookies())
    expect(await livesAfter(() => client().signIn(tokens))).toEqual(lives)
  })
})

describe('the choice is kept on the way', () => {
  test('to a second factor', async () => {
    service.answers['/login'] = () => ok({ mfaRequired: true, mfaChallengeToken: 'challenge-1' })
    await signIn('0')
    const code = () => locationOf(completeMfaAction(idle, formOf({ code: '123456' })))
    expect(await livesAfter(code)).toEqual(brief)
  })

  test('to a mailed code, and no further', async () => {
    const ask = (remember: Record<string, string>) =>
      livesAfter(() => requestEmailCodeAction(idle, formOf({ email: person.email, ...remember })))
    const answer = () =>
      livesAfter(() => locationOf(confirmEmailCodeAction(idle, formOf({ code: '123456' }))))
    await ask({ remember: '0' })
    expect(await answer()).toEqual(brief)
    expect(Object.keys(jar).filter((name) => name.includes('began'))).toEqual([])

    jar = {}
    await ask({ remember: '0' })
    vi.setSystemTime(Date.now() + 60_000)
    await ask({})
    expect(await answer()).toEqual(kept)
  })
})
