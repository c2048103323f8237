import { describe, expect, test } from 'vitest'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { configure } from '@/tests/support/configuration'
import { fakeService, issued, refusal } from '@/tests/support/fake-service'
import { forwardedHeaders, requestTo, testGate, trial } from '@/tests/support/gate-request'
import { testOptions } from '@/tests/support/sendora-options'

const renewed = unsignedToken({ jti: 'renewed' })
const stale = unsignedToken(expiredClaims)
const service = fakeService({ '/token/refresh': () => issued(renewed, 'rt_2') })
const shared = { appOrigin: 'https://app.example.com', cookieDomain: 'example.com' }

const linesOf = (answer: Response) => answer.headers.getSetCookie()

describe('cookieDomain', () => {
  const cookies = { '__Secure-sendora_at': stale, '__Secure-sendora_rt': 'rt_1' }

  test('shares the session cookies, under the prefix that a domain allows', async () => {
    const gate = testGate({ ...shared, fetch: service.fetch })
    const lines = linesOf(await gate(requestTo('/people', { cookies })))
    expect(lines.map((line) => line.split('=')[0])).toEqual([
      '__Secure-sendora_at',
      '__Secure-sendora_rt',
      '__Secure-sendora_csrf',
    ])
    for (const line of lines) {
      expect(line).toMatch(/; Domain=example\.com/)
      expect(line).toMatch(/; Secure/)
    }
  })

  test('deletes what it replaces as it was written: __Host- ones without a domain', async () => {
    const refusing = fakeService({ '/token/refresh': () => refusal(401, 'INVALID_REFRESH_TOKEN') })
    const gate = testGate({ ...shared, fetch: refusing.fetch })
    const old = { '__Host-sendora_at': stale, '__Host-sendora_rt': 'rt_0' }
    const lines = linesOf(await gate(requestTo('/people', { cookies: { ...cookies, ...old } })))
    const deleted = (name: string) => lines.find((line) => line.startsWith(`${name}=;`)) ?? ''
    expect(deleted('__Secure-sendora_rt')).toMatch(/Domain=example\.com/)
    expect(deleted('__Host-sendora_rt')).toMatch(/Secure/)
    expect(deleted('__Host-sendora_rt')).not.toMatch(/Domain/)
  })

  test('reads no cookie of one host alone, so that none of them wins', async () => {
    const gate = testGate({ ...shared, fetch: service.fetch })
    const own = { '__Host-sendora_at': renewed, sendora_at: renewed }
    expect((await gate(requestTo('/people', { cookies: own }))).status).toBe(307)
  })

  test.each([
    ['app.example.com', 'https://app.example.com'],
    ['example.com', 'https://example.com'],
    ['example.com', 'https://app.example.com:8443'],
  ])('%s is one for %s', async (cookieDomain, appOrigin) => {
    configure(testOptions({ cookieDomain, appOrigin }))
    await trial(sendoraMiddleware())
  })

  test.each([
    ['com', 'https://app.example.com'],
    ['.example.com', 'https://app.example.com'],
    ['https://example.com', 'https://app.example.com'],
    ['EXAMPLE.com', 'https://app.example.com'],
    ['example.com; Secure', 'https://app.example.com'],
    ['ample.com', 'https://app.example.com'],
    ['other.example', 'https://app.example.com'],
    ['127.0.0.1', 'http://127.0.0.1:3000'],
  ])('%s is none for %s', async (cookieDomain, appOrigin) => {
    configure(testOptions({ cookieDomain, appOrigin }))
    await expect(trial(sendoraMiddleware())).rejects.toThrow(
      expect.objectContaining({
        code: 'option_invalid',
        message: expect.stringContaining('Option "cookieDomain"'),
      }),
    )
  })

  test('every origin of a list lies in it, patterns too', async () => {
    const appOrigin = ['https://app.example.com', 'https://*.eu.example.com']
    configure(testOptions({ appOrigin, cookieDomain: 'example.com' }))
    await trial(sendoraMiddleware())
    configure(testOptions({ appOrigin, cookieDomain: 'eu.example.com' }))
    await expect(trial(sendoraMiddleware())).rejects.toThrow('has an appOrigin outside it')
  })
})

describe('strictTransportSecurity', () => {
  const header = async (strictTransportSecurity?: string | false) => {
    const answer = await testGate({ strictTransportSecurity })(requestTo('/login'))
    return answer.headers.get('strict-transport-security')
  }

  test('commits no subdomain unless it is told to, and may be off', async () => {
    expect(await header()).toBe('max-age=63072000')
    expect(await header('max-age=300; includeSubDomains')).toBe('max-age=300; includeSubDomains')
    expect(await header(false)).toBeNull()
  })

  test.each(['', 'max-age', 'max-age=1; Preload', 'max-age=1\r\nx: y', 'includeSubDomains'])(
    '%o is refused',
    async (value) => {
      await expect(async () => header(value)).rejects.toThrow('Option "strictTransportSecurity"')
    },
  )
})

describe('an X-Request-Id', () => {
  const sent = 'b1946ac92492d2347c6235b4d2611184'
  async function idOf(headers: Record<string, string>, trustForwardedHeaders: boolean) {
    const answer = await testGate({ trustForwardedHeaders })(requestTo('/login', { headers }))
    const id = answer.headers.get('x-request-id')
    expect(forwardedHeaders(answer)['x-sendora-request-id']).toBe(id)
    return id
  }
  const own = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

  test('is kept where a proxy writes it, and nowhere else', async () => {
    expect(await idOf({ 'x-request-id': sent }, true)).toBe(sent)
    expect(await idOf({ 'x-request-id': sent }, false)).toMatch(own)
    expect(await idOf({}, true)).toMatch(own)
    const ofOurForm = crypto.randomUUID()
    expect(await idOf({ 'x-request-id': ofOurForm }, false)).not.toBe(ofOurForm)
  })

  test.each([
    'short',
    'x'.repeat(65),
    'two words',
    `${sent}, ${sent}`,
    'a"b\'<c>d-1234',
    unsignedToken(),
    'aaaa.bbbb.cccc',
  ])('that is not sane is replaced: %s', async (id) => {
    expect(await idOf({ 'x-request-id': id }, true)).toMatch(own)
  })
})
