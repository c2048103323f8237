import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { actionFailure } from '@/lib/sendora/client/forms/use-form-action'
import { gateCode } from '@/lib/sendora/core/errors/gate-messages'
import { refusalSentence } from '@/lib/sendora/core/refusals/describe-error'
import { configureSendora, type SendoraEvent } from '@/lib/sendora/instrumentation'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { fakeService, refusal } from '@/tests/support/fake-service'
import { fromOurPage, type RequestFacts, requestTo, testGate } from '@/tests/support/gate-request'
import { appOrigin } from '@/tests/support/sendora-options'

vi.mock('next/navigation', () => ({ unstable_rethrow: () => {} }))

const reportError = vi.fn()
beforeEach(() => vi.stubGlobal('reportError', reportError))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  reportError.mockClear()
})

/** What Next's client throws for an answer to an action (`server-action-reducer`). */
async function thrownByNext(answer: Response): Promise<Error> {
  if (answer.headers.get('x-nextjs-action-not-found') === '1') {
    return Object.assign(new Error('Server Action "00" was not found'), {
      name: 'UnrecognizedActionError',
    })
  }
  const isText = answer.headers.get('content-type') === 'text/plain'
  const unexpected = 'An unexpected response was received from the server.'
  return new Error(answer.status >= 400 && isText ? await answer.text() : unexpected)
}

/** What a form shows for it. */
function shown(error: Error): { code: string; sentence: string } {
  const code = actionFailure(error)
  return { code, sentence: gateCode(error) ? error.message : refusalSentence(code, null) }
}

const json = { 'content-type': 'text/plain;charset=UTF-8' }
const action = { ...fromOurPage, ...json, 'next-action': '00'.repeat(21) }
const elsewhere = { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }
const foreign = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
const stale = { '__Host-sendora_at': unsignedToken(expiredClaims), '__Host-sendora_rt': 'rt_1' }

type Row = [status: number, code: string, sentence: RegExp, path: string, sent: RequestFacts]

describe('each refusal of the gate is one sentence in a form, and a page without scripts', () => {
  test.each<Row>([
    [
      413,
      'PAYLOAD_TOO_LARGE',
      /Send less than 1 MB\.$/,
      '/',
      { headers: { 'content-length': '9999999' } },
    ],
    [
      400,
      'BODY_MALFORMED',
      /Send it again\.$/,
      '/',
      { headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
    ],
    [
      403,
      'WRONG_ADDRESS',
      /^This site’s address is https:\/\/app\.example\. Open the page there/,
      '/',
      { headers: elsewhere },
    ],
    [403, 'CROSS_ORIGIN', /didn’t come from a page of/, '/', { headers: foreign }],
    [
      503,
      'SERVICE_UNAVAILABLE',
      /^We can’t reach the sign-in service/,
      '/people',
      { cookies: stale },
    ],
  ])('%i %s', async (status, code, sentence, path, { headers, ...sent }) => {
    const { fetch } = fakeService({ '/token/refresh': () => refusal(503, 'DOWN') })
    const post = (own: object) =>
      requestTo(path, { method: 'POST', body: '[]', ...sent, headers: { ...own, ...headers } })
    const toAction = await testGate({ fetch })(post(action))
    expect(toAction.status).toBe(status)
    const inForm = shown(await thrownByNext(toAction))
    expect(inForm.code).toBe(code)
    expect(inForm.sentence).toMatch(sentence)
    expect(reportError).not.toHaveBeenCalled()

    const toForm = await testGate({ fetch })(post(fromOurPage))
    expect(toForm.status).toBe(status)
    expect(toForm.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await toForm.text()).toMatch(/<p>[^<]+\.<\/p>[\s\S]*<a href="[^"]*">[^<]+<\/a>/)
  })
})

describe('what others answer in its place is one sentence too', () => {
  const html = { 'content-type': 'text/html' }
  test.each<[title: string, answer: Response, code: string]>([
    [
      'a proxy’s 400',
      new Response('<h1>Bad</h1>', { status: 400, headers: html }),
      'ANSWER_UNREADABLE',
    ],
    ['a proxy’s 411', new Response('', { status: 411 }), 'ANSWER_UNREADABLE'],
    ['a proxy’s 413', new Response('', { status: 413, headers: html }), 'ANSWER_UNREADABLE'],
    ['the server’s 417', new Response('', { status: 417 }), 'ANSWER_UNREADABLE'],
    ['the server’s 431', new Response('', { status: 431 }), 'ANSWER_UNREADABLE'],
    ['a proxy’s 503', new Response('', { status: 503, headers: html }), 'ANSWER_UNREADABLE'],
    ['a sign-in page in front', new Response('<form>', { headers: html }), 'ANSWER_UNREADABLE'],
    [
      'Next’s 409 for an action of another deployment',
      new Response('', { status: 409, headers: { 'x-nextjs-action-not-found': '1' } }),
      'PAGE_OUTDATED',
    ],
  ])('%s', async (_, answer, code) => {
    const { code: found, sentence } = shown(await thrownByNext(answer))
    expect(found).toBe(code)
    expect(sentence).toMatch(/Your input is still here|What you typed is still here/)
    expect(reportError).not.toHaveBeenCalled()
  })

  test('nothing at all, or a redirect to another site', () => {
    expect(shown(new TypeError('Failed to fetch')).sentence).toMatch(/try again/)
  })
})

describe('a page that was opened at another address', () => {
  const opened = (headers: Record<string, string>, method = 'GET') =>
    testGate()(requestTo('/people?page=2', { method, headers }))

  test('leads to its own in development, with its query', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    for (const host of ['127.0.0.1:3000', '192.168.0.7:3000', 'app.example:8443']) {
      const answer = await opened({ host })
      expect(answer.headers.get('refresh')).toBe(`0; url=${appOrigin}/people?page=2`)
    }
  })

  test.each([
    ['at its own', { host: 'app.example' }],
    ['behind a proxy that says so', { host: '10.0.0.1', 'x-forwarded-host': 'app.example' }],
    [
      'behind a tunnel that rewrites Host',
      { host: 'localhost:3000', 'x-forwarded-proto': 'https' },
    ],
    ['as data', { host: '127.0.0.1:3000', accept: 'application/json' }],
  ])('stays %s', async (_, headers) => {
    vi.stubEnv('NODE_ENV', 'development')
    expect((await opened(headers)).headers.get('refresh')).toBeNull()
  })

  test('stays outside development', async () => {
    const answer = await opened({ host: '127.0.0.1:3000' })
    expect(answer.headers.get('location')).toContain('/login')
  })

  test('is named in the log with both origins, and a foreign page is not', async () => {
    const events: SendoraEvent[] = []
    configureSendora({ onEvent: (event) => events.push(event) })
    const post = (headers: Record<string, string>) =>
      testGate()(requestTo('/login', { method: 'POST', headers }))
    await post(elsewhere)
    await post({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })
    await post(foreign)
    const both = { reason: 'origin', openedAt: 'http://127.0.0.1:3000', appOrigin }
    expect(events).toEqual([
      expect.objectContaining(both),
      expect.objectContaining(both),
      expect.not.objectContaining({ openedAt: expect.anything() }),
    ])
    configureSendora({})
  })
})
