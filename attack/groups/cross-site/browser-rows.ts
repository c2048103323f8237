import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import { openBrowser } from '../../harness/browser'
import { startForeignSite } from '../../harness/foreign-site'
import { sessionCookie, signInBrowser } from '../../harness/session'

/** What a hostile page can make a real browser do. */
export const browserRows: readonly AttackCase[] = [
  {
    id: 'X017',
    surface: 'framing',
    input: '/login and /dashboard in frames of another site',
    run: async (attack) => {
      const { user, service } = await attack.newVisitor()
      const site = await startForeignSite()
      const browser = await openBrowser(attack)
      try {
        await signInBrowser(browser.context, await service.session(), attack.appOrigin)
        for (const path of ['/login', '/dashboard', '/account']) {
          site.show(`<iframe src="${attack.appOrigin}${path}"></iframe>`)
          await browser.page.goto(site.origin)
          await browser.page.locator('iframe').waitFor()
          // The frame's answer is there, and the browser has decided what to show instead of it.
          const [frame] = browser.page.frames().slice(1)
          assert.ok(frame, 'no frame')
          await frame.waitForURL(/^chrome-error:/)
          for (const frame of browser.page.frames().slice(1)) {
            assert.ok(!frame.url().startsWith(attack.appOrigin), `${path} is framed`)
            assert.ok(!(await frame.content()).includes(user.email))
          }
        }
      } finally {
        await browser.close()
        await site.close()
      }
    },
  },
  {
    id: 'X019',
    surface: 'script include',
    input: '<script src> of an API route and of a payload, from another site and as raw requests',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const session = await service.session()
      for (const path of ['/api/user', '/dashboard?_rsc=x', '/account']) {
        const answer = await attack.send({
          path,
          headers: {
            cookie: sessionCookie(session),
            rsc: '1',
            'sec-fetch-dest': 'script',
            'sec-fetch-mode': 'no-cors',
            'sec-fetch-site': 'cross-site',
          },
        })
        assert.equal(answer.status, 403, `${path} answered ${answer.status}`)
        assert.equal(answer.header('cross-origin-resource-policy'), 'same-origin')
        assert.equal(answer.header('x-content-type-options'), 'nosniff')
        assert.doesNotMatch(answer.header('content-type'), /javascript/)
      }
    },
  },
  {
    id: 'C020',
    surface: 'SameSite',
    input: 'a link on another site, and a form there',
    run: async (attack) => {
      const { user, service } = await attack.newVisitor()
      const site = await startForeignSite()
      const browser = await openBrowser(attack)
      try {
        await signInBrowser(browser.context, await service.session(), attack.appOrigin)
        site.show(
          `<a href="${attack.appOrigin}/account">go</a><form method="post" action="${attack.appOrigin}/account"><button>post</button></form>`,
        )
        await browser.page.goto(site.origin)
        await browser.page.getByText('go').click()
        await browser.page.getByRole('main').getByText(user.email).first().waitFor()
        await browser.page.goto(site.origin)
        const [posted] = await Promise.all([
          browser.page.waitForRequest((request) => request.method() === 'POST'),
          browser.page.getByText('post').click(),
        ])
        const { cookie = '' } = await posted.allHeaders()
        assert.ok(!cookie.includes('sendora_'), 'a foreign form carried the session')
        assert.equal((await posted.response())?.status(), 403)
      } finally {
        await browser.close()
        await site.close()
      }
    },
  },
]
