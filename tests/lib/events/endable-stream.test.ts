import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endableStream } from '@/lib/dashboard/events/endable-stream'

const encoder = new TextEncoder()

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The service's stream, to be written to by hand. */
function source() {
  let controller!: ReadableStreamDefaultController<Uint8Array>
  const cancel = vi.fn()
  const body = new ReadableStream<Uint8Array>({
    start: (own) => {
      controller = own
    },
    cancel,
  })
  return {
    body,
    cancel,
    send: (text: string) => controller.enqueue(encoder.encode(text)),
    close: () => controller.close(),
    fail: () => controller.error(new TypeError('terminated')),
  }
}

function open() {
  const service = source()
  const onEnd = vi.fn()
  const { stream, end } = endableStream(service.body, { silenceMs: 45_000, onEnd })
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  const next = async () => {
    const { done, value } = await reader.read()
    return done ? null : decoder.decode(value)
  }
  return { ...service, onEnd, end, reader, next }
}

test('passes whole events on, as they come', async () => {
  const { send, next } = open()
  send('data: 1\n\ndata: ')
  expect(await next()).toBe('data: 1\n\n')
  send('2\n')
  send('\n')
  expect(await next()).toBe('data: 2\n\n')
  send('data: 3\r\n\r\n: still here\r\r')
  expect(await next()).toBe('data: 3\r\n\r\n: still here\r\r')
})

test('ends with a reason that is an event of its own, even in the middle of another', async () => {
  const { send, next, end, cancel, onEnd } = open()
  send('data: 1\n\nid: 2\ndata: {"half')
  expect(await next()).toBe('data: 1\n\n')
  const last = next()
  end('replaced')
  expect(await last).toBe('event: end\ndata: {"reason":"replaced"}\n\n')
  expect(await next()).toBeNull()
  expect(cancel).toHaveBeenCalledOnce()
  expect(onEnd).toHaveBeenCalledOnce()
})

test('ends for a reader who takes nothing', async () => {
  const { send, end, cancel, onEnd } = open()
  send('data: 1\n\n')
  await vi.advanceTimersByTimeAsync(0)
  end('replaced')
  end('replaced')
  expect(cancel).toHaveBeenCalledOnce()
  expect(onEnd).toHaveBeenCalledOnce()
})

test.each([
  ['the service ends it', ({ close }: ReturnType<typeof open>) => close()],
  ['the service breaks off', ({ fail }: ReturnType<typeof open>) => fail()],
  ['the reader leaves', ({ reader }: ReturnType<typeof open>) => reader.cancel()],
  ['the service says nothing for too long', () => vi.advanceTimersByTimeAsync(45_000)],
])('is over when %s, and holds nothing', async (_, happens) => {
  const stream = open()
  const last = stream.next()
  await happens(stream)
  expect(await last).toBeNull()
  expect(stream.onEnd).toHaveBeenCalledOnce()
  expect(vi.getTimerCount()).toBe(0)
  stream.end('replaced')
  expect(stream.onEnd).toHaveBeenCalledOnce()
})

test('a service that says nothing is let go', async () => {
  const { next, cancel } = open()
  const last = next()
  await vi.advanceTimersByTimeAsync(45_000)
  expect(await last).toBeNull()
  expect(cancel).toHaveBeenCalledOnce()
})

test('an event that never ends is given up', async () => {
  const { send, next, cancel } = open()
  const last = next()
  for (let sent = 0; sent < 30; sent += 1) send('x'.repeat(100_000))
  expect(await last).toBeNull()
  expect(cancel).toHaveBeenCalledOnce()
})
