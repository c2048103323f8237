import { setImmediate as nextTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { createTestService } from './support/test-service'

const REFRESH = '/auth-service/token/refresh'

/** What nothing holds any more is gone: by itself that happens at any time, or never. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

describe('faults', () => {
  test('a status answers with an envelope, as often as it says', async () => {
    const mock = createTestService()
    const { json } = await mock.control('POST', '/faults', { path: REFRESH, status: 503, times: 2 })
    expect(json).toEqual({ id: expect.any(String) })
    const { refreshToken } = await mock.session()
    const first = await mock.refresh(refreshToken)
    expect(first).toMatchObject({ status: 503, json: { error: { code: 'SERVICE_UNAVAILABLE' } } })
    expect((await mock.refresh(refreshToken)).status).toBe(503)
    expect((await mock.refresh(refreshToken)).status).toBe(200)
  })

  test('headers, body and content type are sent as given', async () => {
    const mock = createTestService()
    await mock.control('POST', '/faults', {
      path: '/people',
      status: 502,
      body: '<h1>Bad gateway</h1>',
      contentType: 'text/html',
      headers: { 'Retry-After': '7' },
    })
    const answer = await mock.get('/people')
    expect(answer).toMatchObject({ status: 502, json: '<h1>Bad gateway</h1>' })
    expect(answer.headers.get('content-type')).toBe('text/html')
    expect(answer.headers.get('retry-after')).toBe('7')
  })

  test('a body without a status is a 200, and may be any JSON', async () => {
    const mock = createTestService()
    await mock.control('POST', '/faults', { path: REFRESH, body: { success: true, data: null } })
    const answer = await mock.refresh('rt_any')
    expect(answer).toMatchObject({ status: 200, json: { success: true, data: null } })
  })

  test('a path covers what is below it in whole segments, and / covers everything', async () => {
    const mock = createTestService()
    await mock.control('POST', '/faults', { path: '/api/v1/people', status: 500 })
    expect((await mock.get('/people/per_00001')).status).toBe(500)
    expect((await mock.get('/peoples')).status).toBe(404)
    await mock.control('POST', '/faults', { path: '/', status: 503 })
    expect((await mock.get('/auth-service/.well-known/jwks.json')).status).toBe(503)
  })

  test('with an e-mail it hits that user alone, however the request names the user', async () => {
    const mock = createTestService()
    const [ada, grace] = [await mock.session(), await mock.session('grace@example.com')]
    await mock.auth('/magic-link/request', { email: 'ada@example.com' })
    const { token } = await mock.lastMail('ada@example.com')
    await mock.control('POST', '/faults', { path: '/', email: 'Ada@example.com', status: 503 })

    expect((await mock.get('/people', { token: ada.accessToken })).status).toBe(503)
    expect((await mock.refresh(ada.refreshToken)).status).toBe(503)
    expect((await mock.login('ada@example.com')).status).toBe(503)
    expect((await mock.auth('/magic-link/verify', { token })).status).toBe(503)

    expect((await mock.get('/people', { token: grace.accessToken })).status).toBe(200)
    expect((await mock.refresh(grace.refreshToken)).status).toBe(200)
    expect((await mock.login('grace@example.com')).status).toBe(200)
    expect((await mock.get('/auth-service/.well-known/jwks.json')).status).toBe(200)
  })

  test('an expired Bearer still says whose request it is', async () => {
    const mock = createTestService()
    const { accessToken: token } = await mock.session('ada@example.com', -60)
    await mock.control('POST', '/faults', { path: '/', email: 'ada@example.com', status: 500 })
    expect((await mock.get('/people', { token })).status).toBe(500)
  })

  test('a delay alone makes the request slow and lets it pass', async () => {
    const mock = createTestService()
    const { accessToken: token } = await mock.session()
    await mock.control('POST', '/faults', { path: '/people', delayMs: 40 })
    const startedMs = performance.now()
    expect((await mock.get('/people', { token })).status).toBe(200)
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(35)
  })

  test('a reset rejects like fetch and never reaches the route', async () => {
    const mock = createTestService()
    const { refreshToken } = await mock.session()
    await mock.control('POST', '/faults', { path: REFRESH, kind: 'reset', times: 1 })
    await expect(mock.refresh(refreshToken)).rejects.toThrow(TypeError)
    expect(await mock.families()).toMatchObject([{ rotations: 0 }])
  })

  test('a truncated answer breaks off after the rotation happened', async () => {
    const mock = createTestService()
    const { refreshToken } = await mock.session()
    await mock.control('POST', '/faults', { path: REFRESH, kind: 'truncate', times: 1 })
    await expect(mock.refresh(refreshToken)).rejects.toThrow('terminated')
    expect(await mock.families()).toMatchObject([{ rotations: 1 }])
  })

  test('a hang ends when the client goes away', async () => {
    const mock = createTestService()
    await mock.control('POST', '/faults', { path: '/people', kind: 'hang' })
    const client = new AbortController()
    const answer = mock.get('/people', { signal: client.signal })
    await nextTurn()
    collectGarbage()
    client.abort()
    await expect(answer).rejects.toThrow(/abort/i)
  })

  test('deleting spares the faults of others when it names an e-mail', async () => {
    const mock = createTestService()
    for (const email of ['ada@example.com', 'grace@example.com']) {
      await mock.control('POST', '/faults', { path: '/', email, status: 503 })
    }
    await mock.control('DELETE', '/faults?email=ada@example.com')
    expect((await mock.login('ada@example.com')).status).toBe(200)
    expect((await mock.login('grace@example.com')).status).toBe(503)
    expect((await mock.control('DELETE', '/faults')).status).toBe(204)
    expect((await mock.login('grace@example.com')).status).toBe(200)
  })

  test('control calls are never subject to faults', async () => {
    const mock = createTestService()
    await mock.control('POST', '/faults', { path: '/', status: 503 })
    expect((await mock.control('GET', '/health')).status).toBe(200)
  })
})
