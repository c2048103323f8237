import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mostStreams, openEventStream } from '@/lib/dashboard/events/open-event-stream'

vi.mock('next/headers', () => ({ cookies: async () => ({}) }))
vi.mock('@/lib/sendora/server', () => ({
  createSendoraServerClient: () => ({ getAccessToken: async () => 'the-token' }),
}))

const service = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal('fetch', service)
  vi.stubEnv('SENDORA_API_URL', 'http://localhost:4010')
  vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', 'pk_dev_orbitDemo4nKx82Lq')
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  service.mockReset()
})

const ask = (
  headers: Record<string, string> = {},
  init: RequestInit = {},
  session: string = crypto.randomUUID(),
) =>
  openEventStream(
    new Request('http://localhost:3000/dashboard/events/stream', { headers, ...init }),
    session,
  )

/** The headers that the service was asked with. */
const asked = () => new Headers(service.mock.calls[0]?.[1]?.headers)

test('passes the stream on with the token of the user, to be neither kept nor changed on the way', async () => {
  service.mockResolvedValue(
    new Response('data: 1\n\n', { headers: { 'set-cookie': 'a=b', 'x-internal': 'secret' } }),
  )
  const response = await ask({ 'last-event-id': 'evt_5xuvc1' })
  expect(await response.text()).toBe('data: 1\n\n')
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/event-stream',
    'cache-control': 'private, no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  expect(service.mock.calls[0]?.[0]).toBe('http://localhost:4010/api/v1/events/stream')
  expect(asked().get('authorization')).toBe('Bearer the-token')
  expect(asked().get('last-event-id')).toBe('evt_5xuvc1')
})

test.each(['', 'a b', '../x', 'x'.repeat(101), '<script>'])(
  'a Last-Event-ID of %.20j is not passed on',
  async (id) => {
    service.mockResolvedValue(new Response(''))
    await ask({ 'last-event-id': id })
    expect(asked().get('last-event-id')).toBe('')
  },
)

test('a Bearer header is the caller, whatever the cookies say', async () => {
  service.mockResolvedValue(new Response(''))
  await ask({ authorization: 'Bearer of-the-header' })
  expect(asked().get('authorization')).toBe('Bearer of-the-header')
})

test.each([
  [401, 401],
  [403, 503],
  [404, 503],
  [302, 503],
  [500, 503],
])('a service that answers %i is a %i, and no stream', async (status, expected) => {
  service.mockResolvedValue(new Response('x', { status }))
  const response = await ask()
  expect(response.status).toBe(expected)
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(response.headers.get('cache-control')).toBe('private, no-store')
})

test('a service that cannot be reached is a 503', async () => {
  service.mockRejectedValue(new TypeError('fetch failed'))
  expect((await ask()).status).toBe(503)
})

test('HEAD opens nothing', async () => {
  const response = await ask({}, { method: 'HEAD' })
  expect([response.status, response.body]).toEqual([200, null])
  expect(service).not.toHaveBeenCalled()
})

test('the visitor who leaves takes the stream of the service along', async () => {
  service.mockResolvedValue(new Response(''))
  const leaving = new AbortController()
  await ask({}, { signal: leaving.signal })
  leaving.abort()
  expect(service.mock.calls[0]?.[1]?.signal?.aborted).toBe(true)
})

test.each([
  ['before the service answers', true],
  ['before anything is read', false],
])('a visitor who leaves %s holds nothing open', async (_, isEarly) => {
  const left = vi.fn()
  const leaving = new AbortController()
  service.mockImplementation(async () => {
    if (isEarly) leaving.abort()
    const start = (own: ReadableStreamDefaultController) =>
      own.enqueue(new TextEncoder().encode('data: 1\n\n'))
    return new Response(new ReadableStream({ start, cancel: left }))
  })
  await ask({}, { signal: leaving.signal })
  if (!isEarly) leaving.abort()
  expect(left).toHaveBeenCalledOnce()
})

test('one stream more than a session may have ends its oldest, and says why', async () => {
  const left = vi.fn()
  service.mockImplementation(async () => new Response(new ReadableStream({ cancel: left })))
  const oldest = await ask({}, {}, 'sid_busy')
  const others = []
  for (let more = 1; more < mostStreams; more += 1) others.push(await ask({}, {}, 'sid_busy'))
  expect(left).not.toHaveBeenCalled()
  await ask({}, {}, 'sid_other')
  expect(left).not.toHaveBeenCalled()

  await ask({}, {}, 'sid_busy')

  expect(await oldest.text()).toBe('event: end\ndata: {"reason":"replaced"}\n\n')
  expect(left).toHaveBeenCalledOnce()
})

test('a stream that was left makes room for another', async () => {
  const left = vi.fn()
  service.mockResolvedValueOnce(new Response(new ReadableStream({ cancel: left })))
  await ask({}, {}, 'sid_leaves')
  service.mockImplementation(async () => new Response(new ReadableStream()))
  for (let more = 0; more < 2 * mostStreams; more += 1) {
    const one = await ask({}, {}, 'sid_leaves')
    await one.body?.cancel()
  }
  expect(left).not.toHaveBeenCalled()
})
