import type { Page, Request } from '@playwright/test'
import { findViolations } from '../support/find-violations'
import { expect, test } from '../support/test'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const field = (page: Page) => palette(page).getByRole('combobox')
const current = (page: Page) => palette(page).getByRole('option', { selected: true })

/** The first press after a load may come before the scripts. */
async function open(page: Page) {
  await page.getByRole('button', { name: 'Search' }).first().waitFor()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
}

test('the palette finds a person by keyboard alone, and gives the focus back', async ({
  signedInPage: page,
  ask,
}) => {
  const [person] = (await ask('/people?sort=name')).items
  await page.goto('/dashboard')

  await open(page)
  await expect(current(page)).toHaveText('Overview')
  await page.keyboard.press('ArrowDown')
  await expect(current(page)).toHaveText('Events')
  await page.keyboard.type(person.email)
  await expect(current(page)).toContainText(person.name)
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await current(page).getAttribute('id')) ?? '',
  )
  for (const scheme of ['light', 'dark'] as const) {
    expect(await findViolations(page, scheme)).toEqual([])
  }
  await page.keyboard.press('Escape')
  await expect(palette(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Search' }).first().press('Enter')
  await page.keyboard.type(person.email)
  await expect(current(page)).toContainText(person.name)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/dashboard/people/${person.id}`)
  await expect(palette(page)).toHaveCount(0)
})

/** Resolves when the page has the answer to a request, or has given it up. */
const whenOver = (page: Page, request: Request) =>
  Promise.race([
    page.waitForEvent('requestfinished', (one) => one === request),
    page.waitForEvent('requestfailed', (one) => one === request),
  ])

test('a slow answer to what was typed before is dropped', async ({ signedInPage }) => {
  await signedInPage.goto('/dashboard')
  let answerFirst = () => {}
  const isLate = new Promise<void>((resolve) => {
    answerFirst = resolve
  })
  const group = (title: string) => [
    { kind: 'people', items: [{ id: 'p_1', title, hint: 'x@example.com' }] },
  ]
  await signedInPage.route('**/api/search?q=zz', async (route) => {
    await isLate
    await route.fulfill({ json: group('Old answer') }).catch(() => {})
  })
  await signedInPage.route('**/api/search?q=zzy', (route) =>
    route.fulfill({ json: group('New answer') }),
  )
  await open(signedInPage)
  const first = signedInPage.waitForRequest('**/api/search?q=zz')
  await signedInPage.keyboard.type('zz')
  const answered = whenOver(signedInPage, await first)
  await signedInPage.keyboard.type('y')
  await expect(current(signedInPage)).toContainText('New answer')
  answerFirst()
  await answered
  await signedInPage.evaluate(() => new Promise(requestAnimationFrame))
  await expect(palette(signedInPage).getByText('Old answer')).toHaveCount(0)
  await expect(current(signedInPage)).toContainText('New answer')
})

test('while the service fails, pages and actions stay', async ({
  signedInPage,
  service,
  guard,
}) => {
  guard.allowConsole(/status of 503/)
  await service.bend('/search', { status: 503, times: 10 })
  await signedInPage.goto('/dashboard')
  await open(signedInPage)
  await signedInPage.keyboard.type('people')
  await expect(palette(signedInPage).getByRole('status')).toContainText(
    'Pages and actions still work.',
  )
  await expect(palette(signedInPage).getByRole('option')).toHaveText(['People', 'Invite teammate'])

  const response = await signedInPage.goto('/dashboard/search?q=people')
  expect(response?.status()).toBe(200)
  const main = signedInPage.getByRole('main')
  await expect(main.getByRole('link', { name: 'Invite teammate' })).toBeVisible()
  await expect(main.getByRole('heading', { name: 'The service isn’t responding' })).toBeVisible()
})

for (const q of ['', '?q=', '?q=a', '?q=a&q=b', `?q=${'x'.repeat(3_000)}`, '?q=%00%ff<script>']) {
  test(`the search's page answers ${q.slice(0, 24) || 'no search'}`, async ({ signedInPage }) => {
    const response = await signedInPage.request.get(`/dashboard/search${q}`)
    expect(response.status()).toBe(200)
    expect(await response.text()).toContain('role="search"')
    const api = await signedInPage.request.get(`/api/search${q}`)
    expect(api.status()).toBe(200)
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the search is a page, with the same results', async ({ signedInPage }) => {
    await signedInPage.goto('/dashboard')
    await signedInPage.getByRole('link', { name: 'Search' }).click()
    await signedInPage.getByRole('searchbox').fill('signed in')
    await signedInPage.getByRole('main').getByRole('button', { name: 'Search' }).click()
    await expect(signedInPage).toHaveURL('/dashboard/search?q=signed+in')
    const events = signedInPage.getByRole('region', { name: 'Events' })
    await expect(events.getByRole('link', { name: 'user.signed_in' })).toBeVisible()

    await signedInPage.goto('/dashboard/search?q=nothing-has-this-name')
    await expect(
      signedInPage.getByRole('heading', { name: 'No results for “nothing-has-this-name”' }),
    ).toBeVisible()
  })
})
