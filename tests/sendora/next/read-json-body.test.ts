import { expect, test } from 'vitest'
import { readJsonBody } from '@/lib/sendora/next/read-json-body'

async function read(body: BodyInit, contentType: string | null = 'application/json') {
  const headers = new Headers(contentType === null ? {} : { 'content-type': contentType })
  const request = new Request('https://app.example/api', { method: 'POST', body, headers })
  if (contentType === null) request.headers.delete('content-type')
  const startedAtMs = performance.now()
  const result = await readJsonBody(request)
  expect(performance.now() - startedAtMs).toBeLessThan(200)
  return result.kind === 'ok' ? result.value : result.response.status
}

const encode = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

test.each([
  ['an object', '{"a":[1,2,{"b":"c:{[\\""}]}', { a: [1, 2, { b: 'c:{["' }] }],
  ['the same key in two objects', '[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
  ['a text that looks like a reserved key', '{"a":"__proto__"}', { a: '__proto__' }],
  ['null', 'null', null],
])('%s is read', async (_, body, value) => {
  expect(await read(body)).toEqual(value)
})

test.each<[string, BodyInit, number]>([
  ['10 MB', 'x'.repeat(10_000_000), 413],
  ['100 000 nested lists', '['.repeat(100_000), 413],
  ['nested lists of the allowed size', '['.repeat(30_000) + ']'.repeat(30_000), 400],
  ['a million keys', `{${Array.from({ length: 1_000_000 }, (_, n) => `"k${n}":1`).join()}}`, 413],
  ['2 000 keys', `{${Array.from({ length: 2_000 }, (_, n) => `"k${n}":1`).join()}}`, 400],
  ['a number beyond numbers', '{"a":1e400}', 400],
  ['a repeated key', '{"a":1,"a":2}', 400],
  ['a repeated key in another spelling', '{"a":1,"\\u0061":2}', 400],
  ['trailing garbage', '{"a":1} x', 400],
  ['UTF-16', utf16('{"a":1}'), 400],
  ['invalid UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400],
  ['a byte-order mark', encode('\ufeff{"a":1}'), 400],
  ['nothing', '', 400],
  ['__proto__', '{"__proto__":{"x":1}}', 400],
  ['constructor.prototype', '{"constructor":{"prototype":{"x":1}}}', 400],
  ['an escaped __proto__', '{"__\\u0070roto__":{"x":1}}', 400],
])('V017, V018: %s is refused', async (_, body, status) => {
  expect(await read(body)).toBe(status)
  expect(({} as { x?: unknown }).x).toBeUndefined()
})

test.each([
  null,
  'text/plain',
  'application/json; charset=utf-16',
  'application/json\u00a0; charset=utf-8',
  'application/json;\u00a0charset=utf-8',
  'application/jsonx',
  'application/json, text/plain',
  'application/x-www-form-urlencoded',
])('V019: content type %s is 415', async (contentType) => {
  expect(await read(encode('{}'), contentType)).toBe(415)
})

test.each([
  'application/json',
  'application/json; charset=utf-8',
  'Application/JSON;charset="UTF-8"',
])('content type %s is read', async (contentType) => {
  expect(await read('{}', contentType)).toEqual({})
})

test('a body without a length is cut off at the limit', async () => {
  let pulled = 0
  const body = new ReadableStream({
    pull(controller) {
      pulled++
      controller.enqueue(new Uint8Array(16_384))
    },
  })
  const init = {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  }
  const result = await readJsonBody(new Request('https://app.example/api', init as RequestInit))
  expect(result).toMatchObject({ kind: 'refused', response: { status: 413 } })
  expect(pulled).toBeLessThan(10)
})
