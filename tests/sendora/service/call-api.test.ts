import { describe, expect, test, vi } from 'vitest'
import { fetchJson, retryAfterSeconds } from '@/lib/sendora/service/call-api'
import { nowSeconds } from '@/tests/support/clock'

type Fetch = typeof globalThis.fetch

function call(
  fetch: Fetch | (() => Response),
  limits: { timeoutMs?: number; maxBytes?: number } = {},
) {
  const options = { fetch: fetch as Fetch, timeoutMs: 1_000, maxBytes: 100, ...limits }
  return fetchJson('https://api.example/x', { method: 'POST' }, options)
}

test('every call follows no redirect and caches, and can be ended', async () => {
  const fetch = vi.fn<Fetch>(async () => Response.json({ a: 1 }))
  expect(await call(fetch)).toEqual({
    kind: 'answered',
    status: 200,
    body: { a: 1 },
    retryAfterSeconds: null,
  })
  expect(fetch).toHaveBeenCalledExactlyOnceWith('https://api.example/x', {
    method: 'POST',
    redirect: 'manual',
    cache: 'no-store',
    signal: expect.any(AbortSignal),
  })
})

describe('no whole answer is unreachable', () => {
  test('a failing network', async () => {
    const cause = new TypeError('fetch failed')
    expect(await call(() => Promise.reject(cause) as never)).toEqual({ kind: 'unreachable', cause })
  })

  test('F023: silence beyond the timeout', async () => {
    const fetch: Fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    const reply = await call(fetch, { timeoutMs: 20 })
    expect(reply).toMatchObject({
      kind: 'unreachable',
      cause: { name: 'TimeoutError', message: 'No answer within 20 ms' },
    })
  })

  test('F023: a body that comes byte by byte', async () => {
    const fetch: Fetch = async (_, init) => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array([123]))
          init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason))
        },
      })
      return new Response(body, { headers: { 'content-type': 'application/json' } })
    }
    expect(await call(fetch, { timeoutMs: 20 })).toMatchObject({
      kind: 'unreachable',
      cause: { name: 'TimeoutError' },
    })
  })

  test('an answer of more bytes than allowed, and its rest is not read', async () => {
    const cancelled = vi.fn()
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64)),
      cancel: cancelled,
    })
    const reply = await call(() => new Response(body))
    expect(reply).toMatchObject({ kind: 'unreachable', cause: expect.any(RangeError) })
    expect(cancelled).toHaveBeenCalledOnce()
  })

  test('a body that breaks off', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"a"'))
        controller.error(new TypeError('terminated'))
      },
    })
    expect((await call(() => new Response(body))).kind).toBe('unreachable')
  })
})

describe('what is not JSON has no body', () => {
  test.each<[title: string, body: string | null, type: string | null]>([
    ['F025: half an object', '{"a":', 'application/json'],
    ['F025: nothing', '', 'application/json'],
    ['F025: no content', null, null],
    ['F032: a page', '{"a":1}', 'text/html'],
    ['a text', '{"a":1}', 'text/plain'],
    ['a type that only begins alike', '{"a":1}', 'application/jsonx'],
    ['the same with a letter that is no ASCII', '{"a":1}', 'application/json\u00e9'],
    ['a no-break space', '{"a":1}', 'application/json\u00a0'],
    ['a stream of JSON', '{"a":1}', 'application/json-seq'],
    ['JSON in a parameter', '{"a":1}', 'application/x; profile="+json"'],
    ['no type', '{"a":1}', null],
  ])('%s', async (_, body, type) => {
    const response = new Response(body && new TextEncoder().encode(body))
    if (type) response.headers.set('content-type', type)
    expect(await call(() => response)).toMatchObject({ kind: 'answered', body: undefined })
  })

  test.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/problem+json'])(
    '%s is JSON',
    async (type) => {
      const response = new Response('{"a":1}', { headers: { 'content-type': type } })
      expect(await call(() => response)).toMatchObject({ body: { a: 1 } })
    },
  )

  test('characters that span two parts stay whole', async () => {
    const bytes = new TextEncoder().encode('{"name":"Zoë"}')
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, 12))
        controller.enqueue(bytes.slice(12))
        controller.close()
      },
    })
    const response = new Response(body, { headers: { 'content-type': 'application/json' } })
    expect(await call(() => response)).toMatchObject({ body: { name: 'Zoë' } })
  })
})

test.each([
  [null, null],
  ['5', 5],
  ['0', 1],
  ['60', 60],
  ['61', 60],
  ['999999', 60],
  ['9'.repeat(400), 60],
  ['soon', null],
  ['', null],
  ['Fri, 15 Jan 2027 08:00:30 GMT', 30],
  ['Fri, 15 Jan 2027 07:00:00 GMT', 1],
  ['Sat, 16 Jan 2027 08:00:00 GMT', 60],
])('F022: Retry-After %j asks for a wait of %s', (header, seconds) => {
  expect(retryAfterSeconds(header, nowSeconds * 1000)).toBe(seconds)
})
