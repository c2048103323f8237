import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { appUrl, mockUrl } from '../../testing/addresses'
import { readFromService } from '../../testing/http/service-request'
import { createMockClient, type MockClient } from '../../testing/mock/mock-client'
import { createTestUser, type TestUser } from '../../testing/mock/test-user'
import { createUserService, type UserService } from '../../testing/mock/user-service'
import { installSession } from '../../testing/session-cookies'
import { type BrowserGuard, createBrowserGuard } from './browser-guard'

interface Fixtures {
  /** The mock service's control interface. */
  mock: MockClient
  /** An account of this test's own. */
  user: TestUser
  /** The service as `user` meets it: sign-ins, outages, revocations, and what it has counted. */
  service: UserService
  /** A page of a browser that is signed in as `user`. */
  signedInPage: Page
  /** The same, and the sign-in was an hour ago: the service asks again who sits there before it changes credentials. */
  agedPage: Page
  /** The same as `signedInPage`, and the access token has run out: the next request has to rotate. */
  expiredPage: Page
  /** Asks the service directly, as `user`, and returns the data of its answer. */
  ask: (path: string) => ReturnType<typeof readFromService>
  /** Opens a further browser with its own cookies: the user's second device. */
  openBrowser: () => Promise<BrowserContext>
  /** Fails the test on console errors, exceptions in the page and foreign requests. */
  guard: BrowserGuard
}

export const test = base.extend<Fixtures>({
  mock: async ({ request }, use) => {
    await use(createMockClient(request, mockUrl))
  },

  user: async ({ mock }, use) => {
    await use(await createTestUser(mock))
  },

  service: async ({ mock, user }, use) => {
    await use(createUserService(mock, user))
  },

  signedInPage: async ({ page, context, service }, use) => {
    await installSession(context, await service.session())
    await use(page)
  },

  agedPage: async ({ page, context, service }, use) => {
    await installSession(context, await service.agedSession())
    await use(page)
  },

  expiredPage: async ({ page, context, service }, use) => {
    await installSession(context, await service.expiredSession())
    await use(page)
  },

  ask: async ({ request, service }, use) => {
    const session = await service.session()
    await use((path) => readFromService(request, path, session))
  },

  openBrowser: async ({ browser, guard }, use) => {
    const opened: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext({ baseURL: appUrl })
      guard.watch(context)
      opened.push(context)
      return context
    })
    await guard.settle()
    await Promise.all(opened.map((context) => context.close()))
  },

  guard: [
    async ({ context }, use) => {
      const guard = createBrowserGuard()
      guard.watch(context)
      await use(guard)
      await guard.settle()
      expect(guard.problems(), 'unexpected in the browser').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
