import assert from 'node:assert/strict'
import { pressSignOut as pressOnly } from '../../../testing/user-menu'
import type { AttackCase } from '../../harness/attack-case'
import { openBrowser } from '../../harness/browser'
import { findInPage } from '../../harness/find-in-page'
import { pressSignOut } from '../../harness/press-sign-out'
import { signInBrowser } from '../../harness/session'

/** What a browser keeps of a session that is over. */
export const browserRows: readonly AttackCase[] = [
  {
    id: 'K013',
    surface: 'back button',
    input:
      'sign out, then Back, and the same address in a new tab: the document and all its memory',
    run: async (attack) => {
      const { user, service } = await attack.newVisitor()
      const browser = await openBrowser(attack)
      try {
        await signInBrowser(browser.context, await service.session(), attack.appOrigin)
        const { page } = browser
        await page.goto('/dashboard')
        await page.goto('/account')
        await page.getByRole('main').getByText(user.email).first().waitFor()
        const known = [user.email, user.name, user.id]
        assert.notDeepEqual(await findInPage(page, known), [], 'the control finds nothing')
        await pressSignOut(page)
        assert.deepEqual(await findInPage(page, known), [], 'after sign-out')
        for (const go of [() => page.goBack(), () => page.goBack(), () => page.goto('/account')]) {
          await go()
          await page.waitForURL('**/login**')
          await page.getByRole('heading', { name: 'Sign in' }).waitFor()
          assert.deepEqual(await findInPage(page, known), [], `${go}`)
        }
        const tab = await browser.context.newPage()
        await tab.goto('/account')
        await tab.waitForURL('**/login**')
        assert.deepEqual(await findInPage(tab, known), [], 'in a new tab')
      } finally {
        await browser.close()
      }
    },
  },
  {
    id: 'K013-bfcache',
    surface: 'back button',
    input: 'the same in a browser that keeps pages it has left, with scripts alive',
    run: async (attack) => {
      const { user, service } = await attack.newVisitor()
      const browser = await openBrowser(attack, { keepsPages: true })
      try {
        await signInBrowser(browser.context, await service.session(), attack.appOrigin)
        const { page } = browser
        // Whatever is restored shows what it holds before any script of the app could take it away.
        await page.addInitScript(() => {
          addEventListener('pageshow', ({ persisted }) => {
            const isPrivate = /Canary [0-9a-f]{8}/.test(document.documentElement.outerHTML)
            if (persisted && isPrivate) sessionStorage.setItem('restored', location.pathname)
          })
        })
        await page.goto('/dashboard')
        await page.goto('/account')
        await page.getByRole('main').getByText(user.email).first().waitFor()
        await pressSignOut(page)
        for (let steps = 0; steps < 2; steps += 1) {
          const arrived = page.waitForEvent('framenavigated')
          await page.evaluate(() => history.back())
          await arrived
          await page.waitForURL('**/login?from=**', { waitUntil: 'load' })
          await page.getByRole('heading', { name: 'Sign in' }).waitFor()
          const seen = await page.evaluate(() => sessionStorage.getItem('restored'))
          assert.equal(seen, null, `${seen} came back as it was`)
          assert.deepEqual(await findInPage(page, [user.email, user.id]), [])
        }
      } finally {
        await browser.close()
      }
    },
  },
  {
    id: 'K014',
    surface: 'router cache',
    input: 'sign out in one tab, walk on in the other',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const browser = await openBrowser(attack)
      try {
        await signInBrowser(browser.context, await service.session(), attack.appOrigin)
        const other = await browser.context.newPage()
        await other.goto('/dashboard')
        await browser.page.goto('/account')
        await pressOnly(browser.page)
        await browser.page.waitForURL('**/login**')
        if (!other.url().includes('/login')) {
          const link = other.locator('a[href="/dashboard/people"]').first()
          await link.click({ timeout: 5_000 }).catch(() => undefined)
        }
        await other.waitForURL('**/login**')
      } finally {
        await browser.close()
      }
    },
  },
  {
    id: 'K016',
    surface: 'service worker',
    input: 'there is none that could answer for a gated page',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const browser = await openBrowser(attack)
      try {
        await signInBrowser(browser.context, await service.session(), attack.appOrigin)
        await browser.page.goto('/dashboard')
        const workers = await browser.page.evaluate(
          async () => (await navigator.serviceWorker.getRegistrations()).length,
        )
        assert.equal(workers, 0)
      } finally {
        await browser.close()
      }
    },
  },
]
