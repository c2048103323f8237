import { describe, expect, test, vi } from 'vitest'
import { createTestService } from './support/test-service'

const LOGIN = '/api/v1/auth-service/login'
const valid = JSON.stringify({ email: 'ada@example.com', password: 'x' })

describe('envelopes', () => {
  test('an error carries code, message and the request id of its header', async () => {
    const { headers, json } = await createTestService().login('ada@example.com', 'wrong')
    expect(json).toEqual({
      success: false,
      error: {
        code: 'INVALID_CREDENTIALS',
        message: expect.any(String),
        request_id: headers.get('x-request-id'),
      },
    })
    expect(headers.get('x-request-id')).toMatch(/^req_[\w-]+$/)
  })

  test('answers are JSON, never cached, and allow no other origin', async () => {
    const mock = createTestService()
    const { accessToken: token } = await mock.session()
    for (const { headers } of [await mock.login(), await mock.get('/people', { token })]) {
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(headers.get('cache-control')).toBe('no-store')
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  test.each([
    null,
    'sk_prod_abcdefghijklmnop',
    'pk_short',
    'pk_dev_orbit Demo4nKx82Lq',
    'sendora_secret_abcdef',
  ])('the API key %j is refused', async (key) => {
    const body = { email: 'ada@example.com', password: 'x' }
    const answer = await createTestService().auth('/login', body, { key })
    expect(answer).toMatchObject({ status: 401, json: { error: { code: 'UNAUTHORIZED' } } })
  })

  test.each([
    ['GET', '/api/v1/nothing'],
    ['GET', '/api/v1/auth-service/login'],
    ['POST', '/api/v1'],
    ['GET', '/api/v1/peoples'],
    ['POST', '/x/api/v1/auth-service/login'],
  ])('the unknown route %s %s is 404', async (method, path) => {
    expect((await createTestService().send(method, path)).status).toBe(404)
  })

  test('an unknown route is logged', async () => {
    const log = vi.fn()
    const answer = await createTestService({ log }).get('/nothing?token=secret')
    expect(answer.json.error.code).toBe('NOT_FOUND')
    expect(log.mock.calls).toEqual([['unknown route GET /api/v1/nothing']])
  })

  test('the cookies of cookie mode go with every answer that carries tokens', async () => {
    const cookies = (await createTestService().login()).headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([
      'sendora_at',
      'sendora_rt',
      'sendora_csrf',
    ])
    expect(cookies[0]).toContain('HttpOnly')
    expect(cookies[2]).not.toContain('HttpOnly')
  })
})

describe('bodies', () => {
  const send = (rawBody: BodyInit, contentType = 'application/json') =>
    createTestService().send('POST', LOGIN, { rawBody, headers: { 'content-type': contentType } })

  test('mistyped members are named without repeating their values', async () => {
    const { status, json } = await send(JSON.stringify({ email: 7, password: { $gt: 'hunter2' } }))
    expect(status).toBe(400)
    expect(json.error.code).toBe('VALIDATION_ERROR')
    expect(json.error.details.issues.map((issue: { path: string[] }) => issue.path)).toEqual([
      ['email'],
      ['password'],
    ])
    expect(JSON.stringify(json)).not.toContain('hunter2')
  })

  test.each([
    ['no JSON', '{'],
    ['a byte order mark', `\uFEFF${valid}`],
    ['trailing garbage', `${valid}x`],
    ['a list', '[]'],
    ['nothing', ''],
    ['invalid UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['30,000 nested lists', '['.repeat(30_000) + ']'.repeat(30_000)],
  ])('%s is 400', async (_, body) => {
    expect((await send(body)).status).toBe(400)
  })

  test.each([
    'text/plain',
    'application/jsonx',
    'application/json; charset=utf-16',
    'application/json\u00a0',
  ])('the type %s is 415', async (contentType) => {
    const answer = await send(valid, contentType)
    expect(answer).toMatchObject({
      status: 415,
      json: { error: { code: 'UNSUPPORTED_MEDIA_TYPE' } },
    })
  })

  test('a body over 64 KB is 413', async () => {
    const answer = await send(JSON.stringify({ email: 'x'.repeat(66_000), password: 'x' }))
    expect(answer).toMatchObject({ status: 413, json: { error: { code: 'PAYLOAD_TOO_LARGE' } } })
  })

  test('a body over 64 KB without a length is read no further', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1
        controller.enqueue(new Uint8Array(16 * 1024))
      },
    })
    const { service } = createTestService()
    const init = { method: 'POST', body: endless, duplex: 'half' } as RequestInit
    const response = await service.fetch(new Request(`http://localhost:4010${LOGIN}`, init))
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(10)
  })

  test('prototype members in a body change nothing', async () => {
    const body = '{"email":"ada@example.com","password":"x","__proto__":{"polluted":1}}'
    expect((await send(body)).status).toBe(401)
    expect('polluted' in {}).toBe(false)
  })

  test('a broken percent sequence in a path is 400', async () => {
    const answer = await createTestService().send('GET', '/api/v1/people/%E0%A4%A')
    expect(answer.status).toBe(400)
  })
})
