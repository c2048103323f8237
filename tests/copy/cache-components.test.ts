import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeAccessToken, refusalSentence } from '../../lib/sendora'
import { createMockService, type MockService } from '../../mocks/create-mock-service'
import { serveOnLoopback } from '../../mocks/serve-on-loopback'
import { findFreePort } from '../../testing/find-free-port.mjs'
import { hiddenFields } from './hidden-fields'
import { makeApp } from './matrix/make-app'
import { build, startApp } from './matrix/next-app'
import { rows } from './matrix/rows'

const limitMs = 300_000
const user = { email: 'cached@example.com', password: 'long enough for a cache' }
const publicKey = 'pk_dev_orbitDemo4nKx82Lq'

describe('lib/sendora in an app with cacheComponents and partialPrefetching', () => {
  const closers: (() => unknown)[] = []
  let appUrl = ''
  let mock: MockService
  let server: Awaited<ReturnType<typeof startApp>>

  beforeAll(async () => {
    const [row] = rows
    const folder = await makeApp(row)
    closers.unshift(() => rmSync(folder, { recursive: true, force: true }))
    const fixture = new URL('../../e2e/fixtures/cache-components', import.meta.url).pathname
    cpSync(fixture, join(folder, 'src'), { recursive: true })
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
    // One image for many environments: none of them is known yet.
    await build({ folder, row, env: {} })
    server = await startApp({ folder, row, env }, appUrl)
    closers.unshift(() => server.stop())
  }, limitMs)

  afterAll(async () => {
    for (const close of closers) await close()
  }, limitMs)

  test.each(['/dashboard', '/client', '/boundary', '/reads', '/private', '/api/me'])(
    '%s shows the session, and logs no error',
    async (path) => {
      const before = server.output().length
      const cookie = await sessionCookie()

      const response = await fetch(appUrl + path, { headers: { cookie }, redirect: 'manual' })

      expect(response.status).toBe(200)
      expect(await response.text()).toContain(user.email)
      expect(server.output().slice(before)).toBe('')
    },
  )

  test('the sign-in page comes whole, and explains an error, without scripts', async () => {
    const html = await (await fetch(`${appUrl}/login?error=INVALID_CREDENTIALS`)).text()

    expect(html).toContain(refusalSentence('INVALID_CREDENTIALS', null))
    expect(html).toContain('name="password"')
    // What React streams into a boundary waits in one of these for a script.
    expect(html).not.toMatch(/<div hidden="" id="S:/)
  })

  test('its form signs in without scripts', async () => {
    await control('/users', user)
    const before = server.output().length

    const wrong = await signIn('a wrong password')
    const right = await signIn(user.password)

    // With the reason in the address: the page can't draw the state (lib/sendora/server/forms/lost-state.ts).
    expect(wrong.status).toBe(303)
    expect(wrong.headers.get('location')).toBe('/login?from=/dashboard&error=INVALID_CREDENTIALS')
    expect(right.status).toBe(303)
    expect(right.headers.get('location')).toMatch(/\/dashboard$/)
    expect(right.headers.getSetCookie().join()).toContain('sendora_rt=')
    expect(server.output().slice(before)).toBe('')
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

  /** Sends the form as a browser without scripts does. */
  async function signIn(password: string) {
    const page = await fetch(`${appUrl}/login?from=/dashboard`)
    const body = hiddenFields(await page.text())
    body.set('email', user.email)
    body.set('password', password)
    return fetch(`${appUrl}/login?from=/dashboard`, {
      method: 'POST',
      headers: {
        origin: appUrl,
        referer: `${appUrl}/login?from=/dashboard`,
        'sec-fetch-site': 'same-origin',
      },
      body,
      redirect: 'manual',
    })
  }

  async function expiredCookies() {
    await control('/users', user)
    const expired = { email: user.email, accessTtlSeconds: -60 }
    const { accessToken, refreshToken } = await (await control('/sessions', expired)).json()
    return { cookie: `sendora_at=${accessToken}; sendora_rt=${refreshToken}` }
  }

  function get(path: string, headers: Record<string, string> = {}) {
    return fetch(appUrl + path, { headers, redirect: 'manual' })
  }

  async function sessionCookie() {
    await control('/users', user)
    const response = await control('/sessions', { email: user.email })
    const { accessToken, refreshToken } = await response.json()
    const hash = 'a'.repeat(64)
    const flows = {
      code: `1.5.${user.email}`,
      link: `1.${crypto.randomUUID()}.${hash}.`,
      verify: `1.${decodeAccessToken(accessToken)?.sub}`,
    }
    const kept = Object.entries(flows).map(([name, value]) => `sendora_${name}=${value}`)
    return [`sendora_at=${accessToken}`, `sendora_rt=${refreshToken}`, ...kept].join('; ')
  }

  function control(path: string, body: unknown) {
    const url = `${mock.state.origin}/__mock${path}`
    const headers = { 'content-type': 'application/json' }
    return mock.fetch(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))
  }
})
