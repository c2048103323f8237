import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMockService, type MockService } from '../../mocks/create-mock-service'
import { serveOnLoopback } from '../../mocks/serve-on-loopback'
import { findFreePort } from '../../testing/find-free-port.mjs'
import { buildApp, makeBareApp, startApp } from './bare-app'

const limitMs = 300_000
const user = { email: 'copy@example.com', password: 'long enough for a copy' }
const publicKey = 'pk_dev_orbitDemo4nKx82Lq'

describe('lib/sendora, copied into a bare Next app as its README says', () => {
  const folder = makeBareApp()
  const closers: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  let appUrl = ''
  let mock: MockService
  let build: Awaited<ReturnType<typeof buildApp>>

  beforeAll(async () => {
    const mockPort = await findFreePort()
    mock = createMockService({ origin: `http://localhost:${mockPort}`, publicKey })
    const served = await serveOnLoopback(mock, mockPort)
    closers.unshift(() => served.close())

    appUrl = `http://localhost:${await findFreePort()}`
    const env = {
      NEXT_PUBLIC_SENDORA_KEY: publicKey,
      SENDORA_API_URL: `http://localhost:${mockPort}`,
      APP_ORIGIN: appUrl,
    }
    build = await buildApp({ folder, env })
    if (build.exitCode !== 0) return
    const server = await startApp({ folder, env }, appUrl)
    closers.unshift(async () => {
      server.process.kill()
      await once(server.process, 'close')
    })
  }, limitMs)

  afterAll(async () => {
    for (const close of closers) await close()
  }, limitMs)

  test('builds with nothing but next and react', () => {
    expect(existsSync(join(folder, 'node_modules/jose'))).toBe(false)
    expect(build.exitCode, build.output).toBe(0)
  })

  test('finds the gate closed without a session', async () => {
    const response = await get('/dashboard')

    expect(response.status).toBe(307)
    const location = new URL(response.headers.get('location') ?? '', appUrl)
    expect(location.href).toBe(`${appUrl}/login?from=%2Fdashboard`)
  })

  test('leaves what is public open', async () => {
    const response = await get('/login')

    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Sign in')
  })

  test('finds the gate open with a session', async () => {
    const { accessToken, refreshToken } = await newSession({})

    const response = await get('/dashboard', {
      cookie: `sendora_at=${accessToken}; sendora_rt=${refreshToken}`,
    })

    expect(response.status).toBe(200)
    expect(await response.text()).toContain(user.email)
  })

  test('renews an expired session on the way', async () => {
    const { accessToken, refreshToken } = await newSession({ accessTtlSeconds: -60 })

    const response = await get('/dashboard', {
      cookie: `sendora_at=${accessToken}; sendora_rt=${refreshToken}`,
    })

    expect(response.status).toBe(200)
    expect(await response.text()).toContain(user.email)
    expect(response.headers.getSetCookie().join()).toContain('sendora_rt=')
  })

  test.each([
    ['error', 500],
    ['redirect', 307],
    ['not-found', 404],
  ])('a handler that renews the session and ends in %s keeps it', async (how, status) => {
    const response = await get(`/api/public/throws?how=${how}`, await expiredCookies())

    expect(response.status).toBe(status)
    expect(response.headers.getSetCookie().join()).toContain('sendora_rt=')
  })

  test('an action that renews the session and throws keeps it', async () => {
    const page = await (await get('/login/throws')).text()
    const action = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(page)?.[1] ?? ''
    const body = new FormData()
    body.set(action, '')

    const response = await fetch(`${appUrl}/login/throws`, {
      method: 'POST',
      headers: { ...(await expiredCookies()), origin: appUrl, 'sec-fetch-site': 'same-origin' },
      body,
    })

    expect(response.status).toBe(500)
    expect(response.headers.getSetCookie().join()).toContain('sendora_rt=')
  })

  async function expiredCookies() {
    const { accessToken, refreshToken } = await newSession({ accessTtlSeconds: -60 })
    return { cookie: `sendora_at=${accessToken}; sendora_rt=${refreshToken}` }
  }

  function get(path: string, headers: Record<string, string> = {}) {
    return fetch(appUrl + path, { headers, redirect: 'manual' })
  }

  async function newSession(options: { accessTtlSeconds?: number }) {
    // An account that is there already is as good as a new one.
    await control('/users', user)
    const response = await control('/sessions', { email: user.email, ...options })
    return response.json()
  }

  function control(path: string, body: unknown) {
    const url = `${mock.state.origin}/__mock${path}`
    const headers = { 'content-type': 'application/json' }
    return mock.fetch(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))
  }
})
