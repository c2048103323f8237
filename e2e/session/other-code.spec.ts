import { createHmac } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { variantFolder } from '../../scripts/lib/build.mjs'
import { mockUrl } from '../../testing/addresses'
import type { MockSession } from '../../testing/mock/mock-types'
import type { Server } from '../../testing/servers'
import { startApp } from '../../testing/servers'
import { cookieHeader } from '../../testing/session-cookies'
import { expect, test } from '../support/test'

// One build has another middleware behind its gate, a webhook, and a handler outside `/api`.

const key = 'a key of the test'
let app: Server

test.beforeAll(async () => {
  const env = { WEBHOOK_SECRET: key }
  const folder = variantFolder('other-code')
  app = await startApp({ name: 'other code', mockOrigin: mockUrl, folder, env })
})

test.afterAll(() => app.stop())

const get = (path: string, session?: MockSession, init: RequestInit = {}) =>
  fetch(app.origin + path, {
    redirect: 'manual',
    ...init,
    headers: { ...(session && { cookie: cookieHeader(session) }), ...init.headers },
  })

const cookieNames = (response: Response) =>
  response.headers.getSetCookie().map((line) => line.split('=', 1)[0])

const rotated = ['sendora_at', 'sendora_rt', 'sendora_csrf']

test('a rewrite of another middleware keeps the renewed session, and both sides’ headers', async ({
  service,
  user,
}) => {
  const response = await get('/de/other-code', await service.expiredSession())
  const text = (await response.text()).replaceAll('<!-- -->', '')
  expect(response.status).toBe(200)
  const lines = [`User: ${user.id}`, 'Language: de', 'Cookie: de', 'Way back: /de/other-code']
  for (const line of lines) {
    expect(text).toContain(line)
  }
  expect(cookieNames(response)).toEqual(expect.arrayContaining(['language', 'seen', ...rotated]))
  expect(response.headers.get('content-language')).toBe('de')
  expect(response.headers.get('cache-control')).toContain('no-store')
  expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
  const nonce = /'nonce-([\w-]+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
  expect(text).toContain(`nonce="${nonce}"`)
  expect(await service.rotations()).toBe(1)
})

test('a redirect keeps it, too, and the next request needs no other', async ({ service }) => {
  const response = await get('/old', await service.expiredSession())
  expect(response.status).toBe(307)
  expect(response.headers.get('location')).toBe('/account')
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  expect((await get('/account', undefined, { headers: { cookie } })).status).toBe(200)
  expect(await service.rotations()).toBe(1)
})

test('session cookies of another middleware count for nothing', async ({ service, user }) => {
  const response = await get('/forged', await service.session())
  expect(await response.text()).toContain(user.id)
  expect(response.headers.getSetCookie()).toEqual([])
})

test('an error in another middleware lets nothing through, and costs no session', async ({
  service,
}) => {
  expect((await get('/broken', await service.session())).status).toBe(500)
  const response = await get('/broken', await service.expiredSession())
  expect(response.status).toBe(500)
  expect(cookieNames(response)).toEqual(rotated)
  expect(app.output.join('')).toContain('The other handler broke.')
})

test('without a session, the other middleware isn’t asked', async () => {
  for (const path of ['/old', '/broken', '/de/other-code']) {
    const response = await get(path)
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toContain('/login?from=')
  }
})

test('a webhook reaches its handler, which judges the signature', async ({ service }) => {
  const body = '{"order":7}'
  const sentAt = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', key).update(`${sentAt}.${body}`).digest('hex')
  const send = (headers: Record<string, string>, session?: MockSession) =>
    get('/webhooks/orders', session, { method: 'POST', body, headers })
  const signed = { 'x-signature-time': sentAt, 'x-signature': signature }

  const answer = await send(signed)
  expect([answer.status, await answer.json()]).toEqual([200, { received: 7 }])
  expect((await send({})).status).toBe(401)
  const expired = await send(signed, await service.expiredSession())
  expect([expired.status, expired.headers.getSetCookie()]).toEqual([200, []])
  expect(await service.rotations()).toBe(0)
})

async function enter(context: BrowserContext, session: MockSession, csrf: string) {
  const values = {
    sendora_at: session.accessToken,
    sendora_rt: session.refreshToken,
    sendora_csrf: csrf,
  }
  await context.addCookies(
    Object.entries(values).map(([name, value]) => ({ name, value, url: app.origin })),
  )
}

test('sendoraFetch sends the CSRF header; without it, the handler says so', async ({
  page,
  context,
  service,
  user,
  guard,
}) => {
  guard.allowConsole(/status of 403/)
  await enter(context, await service.session(), 'any value of ours')
  await page.goto(`${app.origin}/other-code`)
  await page.getByRole('button', { name: 'Send with sendoraFetch' }).click()
  await expect(page.getByRole('status')).toHaveText(`200 {"userId":"${user.id}","text":"Hello"}`)

  await page.getByRole('button', { name: 'Send with fetch' }).click()
  await expect(page.getByRole('status')).toContainText('403')
  await expect(page.getByRole('status')).toContainText('Send the header x-sendora-csrf')
})

test('a handler outside /api answers an ended session with 401, by fetch and with anything accepted', async ({
  page,
  guard,
}) => {
  guard.allowConsole(/status of 401/)
  await page.goto(`${app.origin}/login`)
  const answer = await page.evaluate(async () => {
    const response = await fetch('/reports')
    return [response.status, response.redirected, await response.json()]
  })
  expect(answer).toEqual([401, false, { error: expect.objectContaining({ code: 'UNAUTHORIZED' }) }])
})
