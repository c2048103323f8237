import assert from 'node:assert/strict'
import { openBrowser } from '../../harness/browser'
import { startForeignSite } from '../../harness/foreign-site'
import type { Row } from '../../harness/row'
import { sessionCookie, signInBrowser } from '../../harness/session'

/** What a hostile page can make a real browser do. */
export const browserRows: readonly Row[] = [
  {
    id: 'X017',
    surface: 'framing',
    input: '/login and /dashboard in frames of another site',
    run: async (world) => {
      const { user, service } = await world.newVisitor()
      const site = await startForeignSite()
      const browser = await openBrowser(world)
      try {
        await signInBrowser(browser.context, await service.session(), world.appOrigin)
        for (const path of ['/login', '/dashboard', '/account']) {
          site.show(`<iframe src="${world.appOrigin}${path}"></iframe>`)
          await browser.page.goto(site.origin)
          await browser.page.locator('iframe').waitFor()
          // The frame's answer is there, and the browser has decided what to show instead of it.
          const [frame] = browser.page.frames().slice(1)
          assert.ok(frame, 'no frame')
          await frame.waitForURL(/^chrome-error:/)
          for (const frame of browser.page.frames().slice(1)) {
            assert.ok(!frame.url().startsWith(world.appOrigin), `${path} is framed`)
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
    run: async (world) => {
      const { service } = await world.newVisitor()
      const session = await service.session()
      for (const path of ['/api/user', '/dashboard?_rsc=x', '/account']) {
        const answer = await world.send({
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
    run: async (world) => {
      const { user, service } = await world.newVisitor()
      const site = await startForeignSite()
      const browser = await openBrowser(world)
      try {
        await signInBrowser(browser.context, await service.session(), world.appOrigin)
        site.show(
          `<a href="${world.appOrigin}/account">go</a><form method="post" action="${world.appOrigin}/account"><button>post</button></form>`,
        )
        await browser.page.goto(site.origin)
        await browser.page.getByText('go').click()
        await browser.page.getByText(user.email).first().waitFor()
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
