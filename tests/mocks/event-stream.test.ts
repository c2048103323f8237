import { afterEach, expect, test } from 'vitest'
import { createTestService, KEY } from './support/test-service'

type Stream = {
  next(): Promise<string | null>
  until(part: string): Promise<string>
  close(): void
}

const open: Stream[] = []
afterEach(() => {
  for (const stream of open.splice(0)) stream.close()
})

type Mock = ReturnType<typeof createTestService>

async function follow(mock: Mock, token: string, lastEventId?: string): Promise<Stream> {
  const headers = new Headers({ 'x-api-key': KEY, authorization: `Bearer ${token}` })
  if (lastEventId !== undefined) headers.set('last-event-id', lastEventId)
  const response = await mock.service.fetch(
    new Request('http://localhost:4010/api/v1/events/stream', { headers }),
  )
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const next = async () => (await reader.read()).value ?? null
  const until = async (part: string) => {
    let text = ''
    for (let more = await next(); more !== null; more = await next()) {
      text += more
      if (text.includes(part)) return text
    }
    throw new Error(`the stream ended without ${part}: ${text}`)
  }
  const stream = { next, until, close: () => void reader.cancel() }
  open.push(stream)
  return stream
}

const track = (mock: Mock, eventType: string) =>
  mock.send('POST', '/api/v1/events', {
    body: {
      module: 'custom',
      eventType,
      timestamp: '2026-05-20T09:30:00Z',
      anonymousId: 'browser-1',
      properties: { secret: 'only on the page of the event' },
    },
  })

const idsIn = (text: string) => [...text.matchAll(/^id: (\S+)$/gm)].map(([, id]) => id)

test('says what happens, without properties', async () => {
  const mock = createTestService()
  const { accessToken } = await mock.session()
  const stream = await follow(mock, accessToken)
  expect(await stream.next()).toBe('retry: 2000\n\n')

  mock.advance(1)
  await track(mock, 'cart.opened')

  const text = await stream.until('cart.opened')
  expect(text).toMatch(/^id: evt_\w+\nevent: event\ndata: \{/m)
  expect(text).not.toContain('secret')
})

test('goes on after Last-Event-ID without a gap and without repeating', async () => {
  const mock = createTestService()
  const { accessToken } = await mock.session()
  const { json } = await mock.get('/events?limit=1', { token: accessToken })
  const lastId = json.data.items[0].id
  mock.advance(60)
  await track(mock, 'last.of_all')

  const text = await (await follow(mock, accessToken, lastId)).until('last.of_all')

  const list = (await mock.get('/events?limit=100', { token: accessToken })).json.data.items
  const expected = list.map(({ id }: { id: string }) => id)
  expect(idsIn(text)).toEqual(expected.slice(0, expected.indexOf(lastId)).reverse())
  expect(idsIn(text).length).toBeGreaterThan(5)
})

test.each(['', 'evt_zzzzzzzzz', 'not an id'])('with Last-Event-ID %j it begins now', async (id) => {
  const mock = createTestService()
  const { accessToken } = await mock.session()
  const stream = await follow(mock, accessToken, id)
  expect(await stream.next()).toBe('retry: 2000\n\n')
  mock.advance(1)
  await track(mock, 'first.seen')
  expect(await stream.until('first.seen')).not.toContain('"at":"2026-05-20T09:29')
})

test('ends when the session is revoked, and says so', async () => {
  const mock = createTestService()
  const { accessToken } = await mock.session()
  const stream = await follow(mock, accessToken)
  await mock.control('POST', '/revoke', { email: 'ada@example.com' })
  const text = await stream.until('event: end')
  expect(text).toContain('data: {"reason":"revoked"}')
  expect(await stream.next()).toBeNull()
})

test('ends when its token expires, which is no revocation', async () => {
  const mock = createTestService()
  const { accessToken } = await mock.session('ada@example.com', 30)
  const stream = await follow(mock, accessToken)
  mock.advance(31)
  expect(await stream.until('event: end')).toContain('{"reason":"token_expired"}')
  expect(await stream.next()).toBeNull()
})

test('is refused without a valid token', async () => {
  const mock = createTestService()
  expect((await mock.get('/events/stream')).status).toBe(401)
})
