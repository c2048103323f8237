import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import { openBrowser } from '../../harness/browser'
import { pressLink } from '../../harness/sign-in-ways'
import { askedLink } from './asked-link'

/** Rows that need a browser with scripts. */
export const browserRows: readonly AttackCase[] = [
  {
    id: 'M008',
    surface: 'link',
    input: 'a scanner that runs scripts and does not click',
    run: async (attack) => {
      const { browser, link } = await askedLink(attack, await attack.newVisitor())
      const scanner = await openBrowser(attack)
      const posts: string[] = []
      scanner.page.on('request', (request) => {
        if (request.method() !== 'GET') posts.push(request.url())
      })
      await scanner.page.goto(link)
      // The page's scripts have run: they take the token out of the address.
      await scanner.page.waitForURL('/magic-link')
      await scanner.page.getByRole('button', { name: 'Sign in on this device instead' }).waitFor()
      assert.deepEqual(posts, [])
      const names = (await scanner.context.cookies()).map(({ name }) => name)
      assert.ok(!names.includes('sendora_rt'))
      await scanner.close()
      assert.equal((await pressLink(browser, link)).status, 303, 'the link is spent')
    },
  },
  {
    id: 'M019',
    surface: 'link',
    input: 'open the page in a browser: Referer of every request, address bar, history',
    run: async (attack) => {
      const { link } = await askedLink(attack, await attack.newVisitor())
      const [, token = ''] = link.split('token=')
      const { page, close } = await openBrowser(attack)
      const leaks: string[] = []
      page.on('request', async (request) => {
        const headers: Record<string, string> = await request.allHeaders().catch(() => ({}))
        const { referer = '' } = headers
        if (referer.includes(token)) leaks.push(request.url())
        if (request.url().includes(token) && request.url() !== attack.appOrigin + link)
          leaks.push(request.url())
      })
      await page.goto(link)
      await page.waitForURL((url) => !url.href.includes(token))
      await page.getByRole('button', { name: 'Sign in on this device instead' }).waitFor()
      await page.getByRole('link', { name: /Sendora/ }).click()
      await page.waitForURL('/')
      await page.goBack()
      assert.ok(!page.url().includes(token), 'the token is in the history')
      assert.deepEqual(leaks, [])
      await close()
    },
  },
  {
    id: 'M019-press',
    surface: 'link',
    input: 'the button still works after the address was cleaned, and so does the question',
    run: async (attack) => {
      const visitor = await attack.newVisitor()
      const { link } = await askedLink(attack, visitor)
      const { page, context, close } = await openBrowser(attack)
      await page.goto(link)
      await page.waitForURL('/magic-link')
      await page.getByRole('button', { name: 'Sign in on this device instead' }).click()
      await page.getByText(visitor.user.email).waitFor()
      await page.getByRole('button', { name: 'Sign in with this account' }).click()
      await page.waitForURL('/dashboard')
      assert.ok((await context.cookies()).some(({ name }) => name === 'sendora_rt'))
      await close()
    },
  },
]
