import type { BrowserContext, Page } from '@playwright/test'
import { appRoutes } from '../testing/app-routes'
import type { MockClient } from '../testing/mock/mock-client'
import { createTestUser } from '../testing/mock/test-user'
import { createUserService } from '../testing/mock/user-service'
import { installSession } from '../testing/session-cookies'
import { findViolations } from './support/find-violations'
import { accountStates } from './support/page-states/account-states'
import { consoleStates } from './support/page-states/console-states'
import { mailedWays } from './support/page-states/mailed-ways'
import { openedPages, samples } from './support/page-states/opened-pages'
import type { PageState } from './support/page-states/page-state'
import { passkeyWords } from './support/page-states/passkey-words'
import { peopleStates } from './support/page-states/people-states'
import { secondSteps } from './support/page-states/second-steps'
import { gatePage, troubles } from './support/page-states/troubles'
import { waysIn } from './support/page-states/ways-in'
import { expect, test } from './support/test'

const groups: Record<string, readonly PageState[]> = {
  'pages for everybody': openedPages.filter((state) => state.as === undefined),
  'pages behind the gate': openedPages.filter((state) => state.as !== undefined),
  'ways in': waysIn,
  'mailed ways in': mailedWays,
  'the second factor': secondSteps,
  'passkeys and the account': [...passkeyWords, ...accountStates],
  'overview and events': consoleStates,
  'people and what is done with them': peopleStates,
  'a service in trouble': troubles,
}

test('every page that takes a name in its address has a sample', () => {
  const dynamic = appRoutes().filter((route) => route.includes('['))
  expect(dynamic).toEqual(Object.keys(samples))
})

for (const [group, states] of Object.entries(groups)) {
  test(`${group}: no violation, in light and dark`, async ({ context, mock, guard }) => {
    test.setTimeout(states.length * 30_000)
    guard.allowConsole(/status of (4\d\d|503)/)
    for (const state of states) {
      await test.step(state.name, async () => {
        const page = await enter(state, { context, mock })
        // A panel over a page has a heading of its own.
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
        for (const scheme of ['light', 'dark'] as const) {
          expect.soft(await findViolations(page, scheme), state.name).toEqual([])
        }
        expect.soft(await fieldsWithoutAutocomplete(page), state.name).toEqual([])
        await page.close()
      })
    }
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  // axe is a script itself. What it has judged above is all there is: the page brings none.
  test("the gate's own page is the same, and says all it has to say", async ({
    context,
    mock,
    guard,
  }) => {
    guard.allowConsole(/status of 503/)
    const page = await enter(gatePage, { context, mock })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: 'Try again' })).toBeVisible()
    await expect(page.locator('script')).toHaveCount(0)
  })
})

type Surroundings = { context: BrowserContext; mock: MockClient }

/** In a new tab and as someone new: nothing that an earlier state has left is there. */
async function enter(state: PageState, { context, mock }: Surroundings): Promise<Page> {
  const user = await createTestUser(mock, {
    ...(state.as === 'admin' ? { claims: { role: 'admin' } } : {}),
    ...(state.as === 'unconfirmed' ? { emailVerified: false } : {}),
  })
  const service = createUserService(mock, user)
  await context.clearCookies()
  if (state.as !== undefined) {
    const { agedSession, expiredSession, session } = service
    const start = { aged: agedSession, expired: expiredSession }[String(state.as)] ?? session
    await installSession(context, await start())
  }
  const page = await context.newPage()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await state.open({ page, user, mock, service })
  return page
}

/** What a password manager could not tell. */
function fieldsWithoutAutocomplete(page: Page): Promise<string[]> {
  const texts = 'input:not([type=hidden], [type=radio], [type=checkbox])'
  return page
    .locator(texts)
    .evaluateAll((inputs) =>
      inputs
        .filter((input) => !input.getAttribute('autocomplete'))
        .map((input) => input.getAttribute('name') ?? input.outerHTML),
    )
}
