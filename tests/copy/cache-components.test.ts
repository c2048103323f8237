import { once } from 'node:events'
import { cpSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeAccessToken, refusalSentence } from '../../lib/sendora'
import { createMockService, type MockService } from '../../mocks/create-mock-service'
import { serveOnLoopback } from '../../mocks/serve-on-loopback'
import { findFreePort } from '../../testing/find-free-port.mjs'
import { buildApp, makeBareApp, startApp } from './bare-app'

const limitMs = 300_000
const user = { email: 'cached@example.com', password: 'long enough for a cache' }
const publicKey = 'pk_dev_orbitDemo4nKx82Lq'

describe('lib/sendora in an app with cacheComponents and partialPrefetching', () => {
  const folder = makeBareApp()
  const closers: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  let appUrl = ''
  let mock: MockService
  let build: Awaited<ReturnType<typeof buildApp>>
  let server: Awaited<ReturnType<typeof startApp>>

  beforeAll(async () => {
    const fixture = new URL('../../e2e/fixtures/cache-components', import.meta.url).pathname
    cpSync(fixture, folder, { recursive: true })
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
    server = await startApp({ folder, env }, appUrl)
    closers.unshift(async () => {
      server.process.kill()
      await once(server.process, 'close')
    })
  }, limitMs)

  afterAll(async () => {
    for (const close of closers) await close()
  }, limitMs)

  test('builds with the samples of the README', () => {
    expect(build.exitCode, build.output).toBe(0)
  })

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

  test('its form signs in without scripts, and explains a wrong password', async () => {
    await control('/users', user)
    const before = server.output().length

    const wrong = await signIn('a wrong password')
    const right = await signIn(user.password)

    expect(wrong.status).toBe(200)
    expect(await wrong.text()).toContain(refusalSentence('INVALID_CREDENTIALS', null))
    expect(right.status).toBe(303)
    expect(right.headers.get('location')).toMatch(/\/dashboard$/)
    expect(right.headers.getSetCookie().join()).toContain('sendora_rt=')
    expect(server.output().slice(before)).toBe('')
  })

  /** Sends the form as a browser without scripts does. */
  async function signIn(password: string) {
    const page = await (await fetch(`${appUrl}/login?from=/dashboard`)).text()
    const body = new FormData()
    for (const [field = ''] of page.matchAll(/<input [^>]*type="hidden"[^>]*>/g)) {
      const attribute = (name: string) =>
        new RegExp(` ${name}="([^"]*)"`).exec(field)?.[1]?.replaceAll('&quot;', '"') ?? ''
      body.set(attribute('name'), attribute('value'))
    }
    body.set('email', user.email)
    body.set('password', password)
    return fetch(`${appUrl}/login?from=/dashboard`, {
      method: 'POST',
      headers: { origin: appUrl, 'sec-fetch-site': 'same-origin' },
      body,
      redirect: 'manual',
    })
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
