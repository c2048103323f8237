import assert from 'node:assert/strict'
import { findSecret } from '../../../testing/find-secret'
import type { AttackCase } from '../../harness/attack-case'
import { openBrowser } from '../../harness/browser'
import { createRawBrowser } from '../../harness/raw-browser'
import { sessionCookie, signInBrowser } from '../../harness/session'
import { typePassword } from '../../harness/type-password'

/** What ends up in a jar, and what a page can see of it. */
export const cookieJarRows: readonly AttackCase[] = [
  {
    id: 'C002',
    surface: 'Set-Cookie',
    input: 'sign in over http: unprefixed names, which an https app does not read (C004)',
    run: async (attack) => {
      const { user } = await attack.newVisitor()
      const browser = createRawBrowser(attack)
      await typePassword(browser, user)
      const names = ['sendora_at', 'sendora_csrf', 'sendora_rt', 'sendora_submitted']
      assert.deepEqual([...browser.jar.keys()].sort(), names)
    },
  },
  {
    id: 'C018',
    surface: 'fixation',
    input: "an attacker's session planted before sign-in",
    run: async (attack) => {
      const [victim, attacker] = [await attack.newVisitor(), await attack.newVisitor()]
      const planted = await attacker.service.expiredSession()
      const browser = createRawBrowser(attack, {
        cookies: { sendora_rt: planted.refreshToken, sendora_csrf: 'planted' },
      })
      await typePassword(browser, victim.user)
      assert.notEqual(browser.jar.get('sendora_rt'), planted.refreshToken)
      assert.notEqual(browser.jar.get('sendora_csrf'), 'planted')
      const page = await browser.get('/account')
      assert.ok(page.body.includes(victim.user.email) && !page.text.includes(attacker.user.email))
    },
  },
  {
    id: 'C019',
    surface: 'script',
    input: 'document.cookie, storage, and the document of every signed-in page',
    run: async (attack) => {
      const { service } = await attack.newVisitor({ claims: { role: 'admin' } })
      const browser = await openBrowser(attack)
      try {
        await signInBrowser(browser.context, await service.session(), attack.appOrigin)
        for (const path of ['/dashboard', '/dashboard/people', '/account', '/account/requests']) {
          await browser.page.goto(path)
          const seen = await browser.page.evaluate(() =>
            [
              document.cookie,
              ...Object.values(localStorage),
              ...Object.values(sessionStorage),
            ].join(' '),
          )
          assert.equal(findSecret(seen), null, path)
          assert.equal(findSecret(await browser.page.content()), null, path)
          assert.doesNotMatch(seen, /sendora_(at|rt)/)
        }
      } finally {
        await browser.close()
      }
    },
  },
  {
    id: 'C021',
    surface: 'cookies blocked',
    input: 'a browser that keeps no cookie signs in',
    run: async (attack) => {
      const { user } = await attack.newVisitor()
      const signedIn = await typePassword(createRawBrowser(attack), user)
      let path = signedIn.header('location')
      let hops = 0
      for (; hops < 5; hops += 1) {
        const answer = await attack.send({ path: new URL(path, attack.appOrigin).pathname })
        if (answer.status === 200) break
        path = answer.header('location')
      }
      assert.ok(hops + 1 <= 3, `${hops + 1} redirects`)
      assert.ok(path.startsWith('/login') || path.includes('/login'))
      const browser = await openBrowser(attack)
      try {
        const client = await browser.context.newCDPSession(browser.page)
        await client.send('Emulation.setDocumentCookieDisabled', { disabled: true })
        await browser.page.goto('/login')
        await browser.page.getByText(/cookies are blocked/i).waitFor({ timeout: 5_000 })
      } finally {
        await browser.close()
      }
    },
  },
  {
    id: 'C022',
    surface: 'clock',
    input: 'a browser whose clock is a day off: Max-Age counts, not Expires alone',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.expiredSession())
      const answer = await attack.send({ path: '/account', headers: { cookie } })
      for (const header of answer.all('set-cookie').filter((one) => one.startsWith('sendora_'))) {
        assert.match(header, /max-age=[1-9]\d+/i)
      }
    },
  },
]
