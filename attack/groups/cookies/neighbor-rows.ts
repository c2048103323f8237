import assert from 'node:assert/strict'
import type { Page } from '@playwright/test'
import { findFreePort } from '../../../testing/find-free-port.mjs'
import { createMockClient } from '../../../testing/mock/mock-client'
import { createTestUser, type TestUser } from '../../../testing/mock/test-user'
import { type Server, startApp, startMock } from '../../../testing/servers'
import { pressSignOut } from '../../../testing/user-menu'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { openBrowser } from '../../harness/browser'
import { gate } from '../../harness/expectations'

/** A second app of the same build on this `localhost`, with a service of its own. */
async function startNeighbor(
  attack: AttackContext,
  settings: { isDecoding?: boolean; env?: Record<string, string> },
) {
  const port = await findFreePort()
  const service = await startMock(`http://localhost:${port}`)
  const mockOrigin = service.origin
  const app = await startApp({ name: 'neighbor', mockOrigin, port, ...settings })
  for (const server of [service, app]) attack.servers.add(server)
  return { app, mock: createMockClient(attack.http, mockOrigin) }
}

async function signIn(page: Page, { origin }: Server, { email, password }: TestUser) {
  await page.goto(`${origin}/login`)
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(`${origin}/dashboard`)
}

/** Whether the account's page names this person. */
async function isSignedIn(page: Page, { origin }: Server, { email }: TestUser) {
  await page.goto(`${origin}/account`)
  return new URL(page.url()).pathname === '/account' && (await page.content()).includes(email)
}

type Jar = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>

const ofSession = (jar: Jar) =>
  jar
    .filter(({ name }) => /sendora_(at|rt|csrf)(\.\d+)?$/.test(name))
    .map(({ name, value }) => `${name}=${value}`)
    .sort()

function besideAnother(isDecoding: boolean) {
  return async (attack: AttackContext) => {
    const own = isDecoding ? await attack.servers.variant('decoding') : attack.servers.app
    const { user } = await attack.newVisitor()
    const neighbor = await startNeighbor(attack, { isDecoding })
    const { page, context, close } = await openBrowser(attack, { origin: own.origin })
    const jar = async () => ofSession(await context.cookies(own.origin))
    /** Its pages, in a browser and outside, with whatever session the jar has. */
    const visitNeighbor = async () => {
      const before = await jar()
      for (const path of ['/login', '/dashboard']) {
        const asked = page.waitForResponse((response) => response.request().method() === 'POST')
        await page.goto(neighbor.app.origin + path)
        assert.equal(new URL(page.url()).pathname, '/login')
        // Its scripts have run once they have a passkey's challenge.
        await asked
        assert.equal(await page.locator('[data-sendora="try-refresh"]').count(), 0)
      }
      for (const path of ['/account', '/api/user']) {
        const headers = { cookie: before.join('; ') }
        const answer = await attack.send({ path, headers }, { origin: neighbor.app.origin })
        await gate(answer, attack)
        assert.deepEqual(answer.all('set-cookie'), [], path)
      }
      assert.deepEqual(await jar(), before)
    }
    try {
      await signIn(page, own, user)
      await visitNeighbor()
      assert.ok(await isSignedIn(page, own, user), 'signed out by a visit')

      // A page that is still open may renew its session.
      await page.goto('about:blank')
      await context.clearCookies({ name: 'sendora_at' })
      await visitNeighbor()
      // A sign-in page asks for a passkey's challenge, without any token.
      const asked = (await neighbor.mock.readRequests({})).map(({ path }) => path)
      const others = asked.filter((path) => !/jwks|passkeys\/authenticate\/start$/.test(path))
      assert.deepEqual(others, [], 'the neighbor’s service was asked')
      assert.ok(await isSignedIn(page, own, user), 'its refresh token is gone')
    } finally {
      await close()
    }
  }
}

/** Two apps of one build on two ports of one host: browsers keep no cookies by port. */
export const neighborRows: readonly AttackCase[] = [
  {
    id: 'C-neighbor',
    surface: 'two apps',
    input: 'the pages of a neighbor on another port, with the session of this app; tokens verified',
    run: besideAnother(false),
  },
  {
    id: 'C-neighbor-decoding',
    surface: 'two apps',
    input: 'the same where tokens are only decoded',
    run: besideAnother(true),
  },
  {
    id: 'C-neighbor-prefix',
    surface: 'two apps',
    input: 'a neighbor with a cookie prefix: both signed in, and a sign-out of each',
    run: async (attack) => {
      const { app } = attack.servers
      const { user } = await attack.newVisitor()
      const env = { SENDORA_COOKIE_PREFIX: 'shop_' }
      const neighbor = await startNeighbor(attack, { env })
      const other = await createTestUser(neighbor.mock)
      const { page, context, close } = await openBrowser(attack)
      try {
        await signIn(page, app, user)
        await signIn(page, neighbor.app, other)
        assert.ok(await isSignedIn(page, app, user))
        assert.ok(await isSignedIn(page, neighbor.app, other))
        const { length } = ofSession(await context.cookies(app.origin))
        assert.equal(length, 6)

        await pressSignOut(page)
        await page.waitForURL(`${neighbor.app.origin}/login**`)
        assert.ok(!(await isSignedIn(page, neighbor.app, other)))
        assert.ok(await isSignedIn(page, app, user))
      } finally {
        await close()
      }
    },
  },
]
