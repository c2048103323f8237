import { describe, expect, test, vi } from 'vitest'
import { followEvents } from '@/lib/dashboard/events/follow-events'
import { readServerSentEvents } from '@/lib/dashboard/events/server-sent-events'

const encoder = new TextEncoder()

function streamOf(chunks: readonly string[], end: 'close' | 'error' | 'hang' = 'close') {
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk))
      if (end === 'close') controller.close()
    },
    pull: (controller) => {
      if (end === 'error') controller.error(new TypeError('terminated'))
    },
  })
}

async function read(chunks: readonly string[]) {
  const events = []
  for await (const event of readServerSentEvents(streamOf(chunks), 1_000)) events.push(event)
  return events
}

describe('server-sent events', () => {
  test('are read across the ends of chunks, and with every end of line', async () => {
    const expected = [
      { id: '1', event: 'event', data: 'a' },
      { id: '2', event: '', data: 'b\nc' },
    ]
    const text =
      'retry: 1\n\nid: 1\nevent: event\ndata: a\n\n: still here\n\nid: 2\ndata:b\ndata: c\n\n'
    expect(await read([text])).toEqual(expected)
    expect(await read([...text])).toEqual(expected)
    expect(await read([...text.replaceAll('\n', '\r\n')])).toEqual(expected)
    expect(await read([`${text.replaceAll('\n', '\r')}\n`])).toEqual(expected)
  })

  test('one that has not ended is not told', async () => {
    expect(await read(['data: a\n\ndata: b\n'])).toEqual([{ id: '', event: '', data: 'a' }])
  })

  test('letters that are cut in two arrive whole', async () => {
    const bytes = encoder.encode('data: é\n\n')
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    const { value } = await readServerSentEvents(stream, 1_000).next()
    expect(value?.data).toBe('é')
  })

  test('a connection that says nothing is given up', async () => {
    const silent = readServerSentEvents(streamOf([], 'hang'), 10)
    await expect(silent.next()).rejects.toThrow('Nothing came')
  })
})

const event = (id: string, more: object = {}) => {
  const data = { id, at: '2026-05-20T09:30:00Z', type: 'a.b', actorId: 'p', person: null, ...more }
  return `id: ${id}\nevent: event\ndata: ${JSON.stringify(data)}\n\n`
}
const end = (reason: string) => `event: end\ndata: ${JSON.stringify({ reason })}\n\n`
const ok = (...chunks: string[]) => new Response(streamOf(chunks))

/** Follows streams that are given one after another, and stops where none is left. */
async function follow(answers: (Response | Error)[], { after = 'evt_0', lastsMs = 0 } = {}) {
  let nowMs = 0
  const controller = new AbortController()
  const asked: string[] = []
  const seen: string[] = []
  const waits: number[] = []
  const states: string[] = []
  const outcome = await followEvents({
    after,
    signal: controller.signal,
    open: async (id) => {
      const answer = answers.shift()
      if (answer === undefined) {
        controller.abort()
        throw new DOMException('stopped', 'AbortError')
      }
      asked.push(id)
      if (answer instanceof Error) throw answer
      return answer
    },
    onEvent: ({ id }) => seen.push(id),
    onState: (state) => states.push(state),
    // Asked when a stream begins and when it ends.
    nowMs: () => {
      nowMs += lastsMs
      return nowMs
    },
    sleep: async (ms) => void waits.push(ms),
  })
  return { outcome, asked, seen, waits, states }
}

describe('following events', () => {
  test('after a token has expired it goes on at once, after the last event that was seen', async () => {
    const result = await follow([
      ok(event('evt_1'), event('evt_2'), end('token_expired')),
      ok(event('evt_3')),
    ])
    expect(result.asked).toEqual(['evt_0', 'evt_2'])
    expect(result.seen).toEqual(['evt_1', 'evt_2', 'evt_3'])
    expect(result.waits[0]).not.toBe(0)
    expect(result.states.slice(0, 2)).toEqual(['live', 'live'])
  })

  test('a revoked session ends it', async () => {
    const { outcome, asked } = await follow([ok(event('evt_1'), end('revoked')), ok()])
    expect([outcome, asked]).toEqual(['signed-out', ['evt_0']])
  })

  test('a stream that gave way to newer ones stays ended, and is no end of the session', async () => {
    const { outcome, asked, waits } = await follow([ok(event('evt_1'), end('replaced')), ok()])
    expect([outcome, asked, waits]).toEqual(['replaced', ['evt_0'], []])
  })

  test('a refusal may have brought a new session: the second one in a row ends it', async () => {
    const refused = () => new Response(null, { status: 401 })
    expect((await follow([refused(), ok(event('evt_1'))])).seen).toEqual(['evt_1'])
    expect((await follow([refused(), refused()])).outcome).toBe('signed-out')
    expect((await follow([refused(), ok(), refused()])).outcome).toBe('stopped')
  })

  test('an outage is waited out, longer each time, and never longer than 30 seconds', async () => {
    const away = () => new Response(null, { status: 503 })
    const result = await follow([...Array.from({ length: 7 }, away), ok(event('evt_1')), away()])
    expect(result.waits).toEqual([1, 1, 2, 4, 8, 16, 30, 1, 1].map((seconds) => seconds * 1_000))
    expect(result.seen).toEqual(['evt_1'])
  })

  test('a connection that breaks goes on where it broke', async () => {
    const broken = new Response(streamOf([event('evt_1')], 'error'))
    const result = await follow([broken, new TypeError('fetch failed'), ok(event('evt_2'))])
    expect(result.asked).toEqual(['evt_0', 'evt_1', 'evt_1'])
    expect(result.seen).toEqual(['evt_1', 'evt_2'])
  })

  test('tokens that expire at once do not make a loop without a pause', async () => {
    const spent = () => ok(end('token_expired'))
    const { waits } = await follow([spent(), spent(), spent()])
    expect(waits).toEqual([1_000, 2_000])
  })

  test('tokens that expire in a project where nothing happens are no failures', async () => {
    const quiet = () => ok(': still here\n\n', end('token_expired'))
    const { waits, states } = await follow([quiet(), quiet(), quiet()], { lastsMs: 300_000 })
    expect(waits).toEqual([])
    expect(states).toEqual(['live', 'live', 'live'])
  })

  test('what is no event is left out, and a person without a name is none', async () => {
    const onEvent = vi.fn()
    const controller = new AbortController()
    const lines = ['event: event\ndata: {"id":1}\n\n', 'event: event\ndata: nonsense\n\n']
    const nameless = event('evt_1', { person: { id: 'per_1' } })
    await followEvents({
      after: '',
      signal: controller.signal,
      open: async () => ok(...lines, nameless, end('revoked')),
      onEvent,
      onState: () => {},
      sleep: async () => {},
    })
    expect(onEvent.mock.calls).toEqual([[expect.objectContaining({ id: 'evt_1', person: null })]])
  })
})
