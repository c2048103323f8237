import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext, Visitor } from '../../harness/attack-context'
import { openBrowser } from '../../harness/browser'
import { gate } from '../../harness/expectations'
import { pressSignOut } from '../../harness/press-sign-out'
import { sessionCookie } from '../../harness/session'

async function openOverHttps(attack: AttackContext, visitor: Visitor) {
  const { publicOrigin: origin } = await attack.servers.variant('https')
  const browser = await openBrowser(attack, { origin, ignoreHTTPSErrors: true })
  const { page } = browser
  await page.goto('/login')
  await page.getByLabel('Email', { exact: true }).fill(visitor.user.email)
  await page.getByLabel('Password', { exact: true }).fill(visitor.user.password)
  return {
    ...browser,
    origin,
    press: () => page.getByRole('button', { name: 'Sign in', exact: true }).click(),
  }
}

/** The sign-in page leaves others: what it has asked a browser for. */
const isOfSession = (name: string) => /^__Host-sendora_(at|rt|csrf)$/.test(name)

/** Behind a TLS terminator, in a real browser. */
export const httpsRows: readonly AttackCase[] = [
  {
    id: 'C001',
    surface: 'Set-Cookie',
    input: 'sign in and out over https in a real browser',
    run: async (attack) => {
      const visitor = await attack.newVisitor()
      const browser = await openOverHttps(attack, visitor)
      try {
        await browser.press()
        await browser.page.waitForURL('**/dashboard')
        const jar = await browser.context.cookies(browser.origin)
        // The app's own, such as the time zone, are Secure too, and hold no secret.
        for (const { name, secure } of jar) assert.ok(secure, name)
        const { hostname } = new URL(browser.origin)
        const session = jar.filter(({ name }) => isOfSession(name))
        assert.equal(session.length, 3)
        for (const { name, secure, httpOnly, sameSite, path, domain, expires } of session) {
          assert.match(name, /^__Host-sendora_(at|rt|csrf)$/)
          assert.ok(secure && path === '/' && sameSite === 'Lax' && domain === hostname, name)
          assert.equal(httpOnly, !name.endsWith('csrf'), name)
          assert.ok(expires > Date.now() / 1000 + 86_400, name)
        }
        const page = await browser.page.goto('/account')
        assert.match(page?.headers()['strict-transport-security'] ?? '', /max-age=63072000/)
        await pressSignOut(browser.page)
        const left = await browser.context.cookies(browser.origin)
        assert.deepEqual(
          left.filter(({ name }) => isOfSession(name)),
          [],
        )
        await browser.page.goto('/account')
        await browser.page.waitForURL('**/login**')
      } finally {
        await browser.close()
      }
    },
  },
  {
    id: 'C004',
    surface: 'tossing',
    input: 'unprefixed cookies of an attacker at an https app, alone and beside a session',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('https')
      const [victim, attacker] = [await attack.newVisitor(), await attack.newVisitor()]
      const planted = sessionCookie(await attacker.service.session())
      for (const path of ['/account', '/api/user']) {
        const alone = await attack.send({ path, headers: { cookie: planted } }, { origin })
        assert.ok([307, 401].includes(alone.status), `${path}: ${alone.status}`)
        const own = sessionCookie(await victim.service.session(), true)
        for (const cookie of [`${own}; ${planted}`, `${planted}; ${own}`]) {
          const answer = await attack.send({ path, headers: { cookie } }, { origin })
          assert.ok(answer.body.includes(victim.user.email), path)
          assert.ok(!answer.text.includes(attacker.user.email), path)
        }
      }
    },
  },
  {
    id: 'C016',
    surface: 'clearing',
    input: 'a refused session over https: deletions with the same name, path, Secure and prefix',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('https')
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.expiredSession(), true)
      await service.revoke()
      const answer = await attack.send({ path: '/account', headers: { cookie } }, { origin })
      assert.match(
        answer.header('strict-transport-security'),
        /max-age=63072000(?!; includeSubDomains)/,
      )
      const deleted = answer.all('set-cookie')
      assert.equal(deleted.length, 3)
      for (const header of deleted) {
        assert.match(header, /^__Host-sendora_(at|rt|csrf)=;/)
        assert.match(header, /Path=\//)
        assert.match(header, /Max-Age=0/i)
        assert.match(header, /Secure/)
        assert.doesNotMatch(header, /Domain/)
      }
    },
  },
  {
    id: 'C017',
    surface: 'clearing',
    input: 'sign in and out over https with legacy cookies in the jar',
    run: async (attack) => {
      const visitor = await attack.newVisitor()
      const browser = await openOverHttps(attack, visitor)
      try {
        await browser.context.addCookies(
          ['sendora_at', 'sendora_rt', 'sendora_at.0'].map((name) => ({
            name,
            value: 'legacy',
            url: browser.origin,
          })),
        )
        await browser.press()
        await browser.page.waitForURL('**/dashboard')
        const names = (await browser.context.cookies(browser.origin)).map(({ name }) => name)
        assert.deepEqual(
          names.filter((name) => /^sendora_(at|rt|csrf)/.test(name)),
          [],
        )
      } finally {
        await browser.close()
      }
    },
  },
  {
    id: 'P050-https',
    surface: 'header',
    input: 'x-forwarded-proto: http at an https app: no downgrade, cookies keep Secure',
    run: async (attack) => {
      const { origin, publicOrigin } = await attack.servers.variant('https')
      const { service } = await attack.newVisitor()
      const headers = { 'x-forwarded-proto': 'http' }
      const nobody = await attack.send({ path: '/dashboard', headers }, { origin })
      assert.equal(new URL(nobody.header('location'), publicOrigin).origin, publicOrigin)
      const cookie = sessionCookie(await service.expiredSession(), true)
      const rotated = await attack.send(
        { path: '/account', headers: { ...headers, cookie } },
        { origin },
      )
      assert.equal(rotated.status, 200)
      for (const header of rotated.all('set-cookie')) assert.match(header, /Secure/)
      const bare = await attack.send({ path: '/dashboard' }, { origin })
      await gate({ ...bare, origin: publicOrigin }, attack)
    },
  },
]
