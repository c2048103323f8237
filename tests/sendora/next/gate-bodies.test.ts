import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { fromOurPage, isPassed, testGate, trial } from '@/tests/support/gate-request'
import { appOrigin } from '@/tests/support/sendora-options'

const KB = 1_024
const MB = KB * KB

function chunks(bytes: number, { endless = false } = {}): ReadableStream<Uint8Array<ArrayBuffer>> {
  let left = bytes
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return endless ? undefined : controller.close()
      controller.enqueue(new Uint8Array(Math.min(left, 64 * KB)))
      left -= 64 * KB
    },
  })
}

type Sent = { body: BodyInit; headers?: Record<string, string>; signal?: AbortSignal }

function post(path: string, { body, headers, signal }: Sent) {
  return new NextRequest(new URL(path, appOrigin), {
    method: 'POST',
    headers: { ...fromOurPage, ...headers },
    body,
    duplex: 'half',
    ...(signal && { signal }),
  })
}

describe('a body without a length is counted', () => {
  test.each<[path: string, bytes: number, status: number]>([
    ['/', 1, 200],
    ['/', MB, 200],
    ['/', MB + 1, 413],
    ['/', 3 * MB, 413],
    ['/api/public', 9 * MB, 200],
    ['/api/public', 9 * MB + 1, 413],
    ['/api/public', 12 * MB, 413],
  ])('%s, %i bytes: %i', async (path, bytes, status) => {
    const response = await testGate()(post(path, { body: chunks(bytes) }))
    expect(response.status).toBe(status)
    expect(isPassed(response)).toBe(status === 200)
  })

  test('to limits of the configuration', async () => {
    const gate = testGate({ maxBodyBytes: { pages: 5 * MB } })
    expect(isPassed(await gate(post('/', { body: chunks(5 * MB) })))).toBe(true)
    expect((await gate(post('/', { body: chunks(5 * MB + 1) }))).status).toBe(413)
    expect((await gate(post('/api/public', { body: chunks(9 * MB + 1) }))).status).toBe(413)
  })

  test('and still there for the handler of the app', async () => {
    let length = 0
    const gate = testGate({}, async (request) => {
      length = (await request.arrayBuffer()).byteLength
      return undefined
    })
    await gate(post('/', { body: chunks(100_000) }))
    expect(length).toBe(100_000)
  })

  test('and an end that never comes is not waited for once the visitor has left', async () => {
    const visitor = new AbortController()
    const body = chunks(10, { endless: true })
    const answer = testGate()(post('/', { body, signal: visitor.signal }))
    visitor.abort()
    await expect(answer).resolves.toBeInstanceOf(Response)
  })
})

test.each([
  ['/api/public', 12 * MB],
  ['/', 2 * MB],
])('A2: a declared length past the limit is not read: %s', async (path, bytes) => {
  const headers = { 'content-length': String(bytes) }
  const body = chunks(0, { endless: true })
  expect((await testGate()(post(path, { body, headers }))).status).toBe(413)
})

test('A2: a copy that Next has cut below the declared length is never passed on', async () => {
  const gate = testGate({ maxBodyBytes: { api: 20 * MB } })
  const headers = { 'content-length': String(12 * MB) }
  const cut = await gate(post('/api/public', { body: chunks(10 * MB), headers }))
  expect(cut.status).toBe(413)
  const whole = await gate(post('/api/public', { body: chunks(12 * MB), headers }))
  expect(isPassed(whole)).toBe(true)
})

test.each([[{ pages: 0 }], [{ api: 1.5 }], [{ pages: '5mb' }], [{ page: 5 }], [{ api: Infinity }]])(
  'a limit of %j is refused',
  async (maxBodyBytes) => {
    await expect(trial(testGate({ maxBodyBytes: maxBodyBytes as object }))).rejects.toThrow(
      expect.objectContaining({ code: 'option_invalid' }),
    )
  },
)

const part = (name: string, value: string) =>
  `--form-7d1f\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const form = `${part('0', '["$K1"]')}${part('1_email', 'a@b.test')}--form-7d1f--\r\n`
const multipart = 'multipart/form-data; boundary=form-7d1f'
const asAction = { 'next-action': '00'.repeat(21) }

describe('A4: what Next could not parse gets 400', () => {
  test.each<[name: string, contentType: string, body: string]>([
    ['an unfinished boundary', multipart, form.slice(0, -8)],
    ['a closing boundary without its dashes', multipart, form.slice(0, -4)],
    ['a part that breaks off', multipart, part('0', '[]').slice(0, -4)],
    [
      'a part without a name',
      multipart,
      '--form-7d1f\r\nContent-Disposition: form-data\r\n\r\nx\r\n--form-7d1f--\r\n',
    ],
    ['a part without a head', multipart, '--form-7d1f\r\n\r\nx\r\n--form-7d1f--\r\n'],
    ['another boundary', 'multipart/form-data; boundary=c', form],
    ['no boundary in the header', 'multipart/form-data', form],
    ['an empty boundary', 'multipart/form-data; boundary=', form],
    ['nothing', multipart, ''],
    ['another format', multipart, 'a=1&b=2'],
  ])('%s', async (_, contentType, body) => {
    for (const headers of [{}, asAction]) {
      const sent = { body, headers: { ...headers, 'content-type': contentType } }
      expect((await testGate()(post('/', sent))).status).toBe(400)
    }
  })

  test.each<[contentType: string, body: string]>([
    ['text/plain;charset=UTF-8', ''],
    ['text/plain;charset=UTF-8', '['],
    ['text/plain;charset=UTF-8', 'undefined'],
    ['Multipart/Form-Data; boundary=form-7d1f', form],
    ['application/x-www-form-urlencoded;charset=utf-8', 'a=1'],
    [multipart, `${part('1', '[]')}--form-7d1f--\r\n`],
    [multipart, `${part('0', '[')}--form-7d1f--\r\n`],
  ])('as the arguments of an action: %s, %j', async (contentType, body) => {
    const sent = { body, headers: { ...asAction, 'content-type': contentType } }
    const response = await testGate()(post('/', sent))
    expect(response.status).toBe(400)
    // Next's client reads the text under exactly this type.
    expect(response.headers.get('content-type')).toBe('text/plain')
  })
})

test.each<[contentType: string, body: string, isAction: boolean]>([
  [multipart, form, true],
  [multipart, form, false],
  [multipart, `${part('email', 'a@b.test')}--form-7d1f--\r\n`, false],
  [multipart, `before\r\n${form}`.slice(8), false],
  ['multipart/form-data; boundary="form-7d1f"', form, false],
  ['text/plain;charset=UTF-8', '["$undefined"]', true],
  ['text/plain;charset=UTF-8', '[]', true],
  ['application/x-www-form-urlencoded', 'a=%zz&&=', false],
  ['application/octet-stream', '\u0000', false],
])('a well-formed body passes: %s', async (contentType, body, isAction) => {
  const headers = { ...(isAction ? asAction : {}), 'content-type': contentType }
  expect(isPassed(await testGate()(post('/', { body, headers })))).toBe(true)
})

test('a body is read after everything that needs no reading', async () => {
  const body = chunks(0, { endless: true })
  const foreign = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
  expect((await testGate()(post('/', { body, headers: foreign }))).status).toBe(403)
})
