import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listenProblem } from '../../mocks/listen-problem'
import { type LoopbackServer, serveOnLoopback } from '../../mocks/serve-on-loopback'
import { createTestService, KEY } from './support/test-service'

describe('faults on a real socket', () => {
  const mock = createTestService()
  let server: LoopbackServer
  let base: string

  beforeAll(async () => {
    server = await serveOnLoopback(mock.service, 0)
    base = `http://localhost:${server.port}`
  })
  afterAll(() => server.close())

  const people = async (init: RequestInit = {}) => {
    const { accessToken } = await mock.session()
    const headers = { authorization: `Bearer ${accessToken}` }
    return fetch(`${base}/api/v1/people`, { headers, ...init })
  }
  const causeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'no error',
      (error: Error) => (error.cause as { code?: string } | undefined)?.code ?? error.name,
    )

  test('localhost and 127.0.0.1 both arrive', async () => {
    for (const host of ['localhost', '127.0.0.1']) {
      const response = await fetch(`http://${host}:${server.port}/__mock/health`)
      expect(await response.json()).toMatchObject({ ok: true })
    }
  })

  // A client that uses a connection in the moment in which the server closes it gets ECONNRESET.
  test('an idle connection is kept far longer than clients keep theirs', async () => {
    const response = await fetch(`${base}/__mock/health`)
    const [, seconds] = /timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '') ?? []
    expect(Number(seconds)).toBeGreaterThanOrEqual(600)
  })

  test('a reset tears the connection down', async () => {
    await mock.control('POST', '/faults', { path: '/people', kind: 'reset', times: 1 })
    expect(['UND_ERR_SOCKET', 'ECONNRESET']).toContain(await causeOf(people()))
    expect((await people()).status).toBe(200)
  })

  test('a truncated answer promises more than it sends', async () => {
    await mock.control('POST', '/faults', { path: '/people', kind: 'truncate', times: 1 })
    const response = await people()
    expect(response.status).toBe(200)
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100)
    await expect(response.text()).rejects.toThrow()
  })

  test('a hang never answers and ends with the client', async () => {
    await mock.control('POST', '/faults', { path: '/people', kind: 'hang', times: 1 })
    expect(await causeOf(people({ signal: AbortSignal.timeout(50) }))).toBe('TimeoutError')
    expect((await people()).status).toBe(200)
  })

  test('a busy port rejects with the code of Node', async () => {
    const second = serveOnLoopback(createTestService().service, server.port)
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  // 192.0.2.0/24 is kept for documentation (RFC 5737): no machine has it.
  test('an address that this machine lacks is left out', async () => {
    const one = await serveOnLoopback(mock.service, 0, ['192.0.2.1', '127.0.0.1'])
    const response = await fetch(`http://127.0.0.1:${one.port}/__mock/health`)
    expect(await response.json()).toMatchObject({ ok: true })
    await one.close()
  })

  test('without any address, the reason is no busy port', async () => {
    const none = serveOnLoopback(mock.service, 4010, ['192.0.2.1'])
    const error = await none.catch((error: unknown) => error)
    expect(error).toMatchObject({ code: 'EADDRNOTAVAIL' })
    expect(listenProblem(error, 4010)).toMatch(/^This machine has neither 127\.0\.0\.1 nor ::1/)
  })

  test('a refresh works over the net', async () => {
    const { refreshToken } = await mock.session()
    const response = await fetch(`${base}/api/v1/auth-service/token/refresh`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': KEY },
      body: JSON.stringify({ refreshToken }),
    })
    expect(response.status).toBe(200)
  })
})
