import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { appRoutes, isSignedInRoute } from './support/app-routes'
import { type PageState, pageStates, type Visit } from './support/page-states'
import { readFromService } from './support/service-request'
import { installSession } from './support/session-cookies'
import { expect, test } from './support/test'

/** An address for every page that takes a name in it. */
const samples: Record<string, (id: string) => string> = {
  '/dashboard/people/[id]': (id) => `/dashboard/people/${id}`,
}

const opened: PageState[] = appRoutes().map((route) => ({
  name: `${route} as it is opened`,
  as: isSignedInRoute(route) ? 'member' : undefined,
  open: async ({ page, service, user }: Visit) => {
    const sample = samples[route]
    if (sample === undefined) return page.goto(route)
    const { items } = await readFromService(page.request, '/people?page=1', await service.session())
    return page.goto(sample(items[0].id ?? user.id))
  },
}))

test('every page that takes a name in its address has a sample', () => {
  const dynamic = appRoutes().filter((route) => route.includes('['))
  expect(dynamic).toEqual(Object.keys(samples))
})

for (const state of [...opened, ...pageStates]) {
  test(`${state.name}: no violation, in light and dark`, async ({
    page,
    context,
    user,
    mock,
    service,
    guard,
  }) => {
    guard.allowConsole(/status of 4\d\d/)
    const visit = { page, user, mock, service }
    if (state.as === 'admin') await mock.changeUser({ ...user, claims: { role: 'admin' } })
    if (state.as === 'unconfirmed') await mock.changeUser({ ...user, emailVerified: false })
    if (state.as !== undefined) {
      const session = state.as === 'aged' ? service.agedSession() : service.session()
      await installSession(context, await session)
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      if (colorScheme === 'light') await state.open(visit)
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(summary), colorScheme).toEqual([])
    }
    expect(await fieldsWithoutAutocomplete(page)).toEqual([])
  })
}

function summary({ id, nodes }: { id: string; nodes: { html: string }[] }) {
  return `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`
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
