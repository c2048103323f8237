import { enterAs } from '../support/enter-as'
import { expect, test } from '../support/test'

const count = new Intl.NumberFormat('en')

test('people are found by name, and the search survives a reload', async ({
  signedInPage: page,
  ask,
}) => {
  const { items } = await ask('/people?sort=name&page=3')
  const [wanted] = items
  await page.goto('/dashboard/people')

  await page.getByLabel('Search people').fill(wanted.email)
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click()

  await expect(page).toHaveURL(/[?&]query=/)
  await page.reload()
  await expect(page.getByLabel('Search people')).toHaveValue(wanted.email)
  await expect(page.getByRole('link', { name: wanted.name })).toBeVisible()
})

test('a country with a comma in its name is one filter', async ({
  signedInPage: page,
  ask,
  service,
}) => {
  const { facets, ...list } = await ask('/people')
  const country = [{ value: 'Korea, Republic of', count: 3 }, ...facets.country]
  const body = { success: true, data: { ...list, facets: { ...facets, country } } }
  await service.bend('/people', { status: 200, body })
  await page.goto('/dashboard/people')

  await page.getByText('Filters', { exact: true }).click()
  const korea = page.getByRole('checkbox', { name: 'Korea, Republic of' })
  await korea.check()
  await page.getByRole('button', { name: 'Show results' }).click()

  const active = page.getByRole('list', { name: 'Active filters' })
  await expect(active.getByRole('listitem')).toHaveText(['Korea, Republic of'])
  await page.getByText('Filters: 1').click()
  await expect(korea).toBeChecked()
  await service.repair()
})

test('people are sorted and paged in the address', async ({ signedInPage: page, ask }) => {
  await page.goto('/dashboard/people')

  await page.getByRole('link', { name: 'Name', exact: true }).click()
  await expect(page).toHaveURL('/dashboard/people?sort=name')
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL('/dashboard/people?sort=name&page=2')

  const answer = await ask('/people?sort=name&page=2&pageSize=25')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(
    `of ${count.format(Math.ceil(answer.total / 25))}`,
  )
  await expect(page.getByRole('rowheader').first()).toContainText(answer.items[0].name)
  await expect(page.getByRole('rowheader')).toHaveCount(25)
})

test('a search without a result says so and offers everyone', async ({ signedInPage }) => {
  await signedInPage.goto('/dashboard/people?query=no-one-has-this-name')
  await expect(
    signedInPage.getByRole('heading', { name: 'No results for “no-one-has-this-name”' }),
  ).toBeVisible()

  await signedInPage.getByRole('link', { name: 'Show everyone' }).click()

  await expect(signedInPage.getByRole('table')).toBeVisible()
})

test('a page beyond the last says so', async ({ signedInPage }) => {
  await signedInPage.goto('/dashboard/people?page=99999')

  await expect(
    signedInPage.getByRole('heading', { name: 'Page 99,999 doesn’t exist' }),
  ).toBeVisible()
})

test('facets narrow the list down, count, and come off again', async ({
  signedInPage: page,
  ask,
}) => {
  const path = '/people?status=invited&country=Japan'
  const { total, facets } = await ask(path)
  await page.goto('/dashboard/people')

  await page.getByText('Filters', { exact: true }).click()
  await page.getByLabel('Invited').check()
  await page.getByLabel('Japan').check()
  await page.getByRole('button', { name: 'Show results' }).click()

  await expect(page).toHaveURL(/\?status=invited&country=Japan/)
  await expect(page.getByText(`1–${Math.min(25, total)} of ${total} people`)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: `of ${total}` })).toBeAttached()
  await expect(page.getByText('Filters: 2')).toBeFocused()
  await page.getByText('Filters: 2').click()
  const free = facets.plan.find(({ value }: { value: string }) => value === 'free')
  await expect(page.locator('label', { hasText: 'Free' })).toContainText(String(free.count))
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Remove filter: Japan' }).click()
  await expect(page).toHaveURL('/dashboard/people?status=invited')
})

test('columns, density, and page size are in the address', async ({ signedInPage: page }) => {
  await page.goto('/dashboard/people')
  await page.getByText('View', { exact: true }).click()
  await page.getByRole('checkbox', { name: 'Monthly revenue' }).check()
  await page.getByLabel('Country', { exact: true }).uncheck()
  await page.getByLabel('Compact').check()
  await page.getByLabel('People per page').selectOption('50')
  await page.getByRole('button', { name: 'Apply' }).click()

  await expect(page.getByRole('rowheader')).toHaveCount(50)
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Monthly revenue' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Country' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL(/density=compact&|&density=compact/)
})

test('a page is reached by its number, and the last by its name', async ({
  signedInPage: page,
}) => {
  await page.goto('/dashboard/people')
  await page.getByLabel('Page', { exact: true }).fill('7')
  await page.getByLabel('Page', { exact: true }).press('Enter')
  await expect(page).toHaveURL('/dashboard/people?page=7')
  await page.getByRole('link', { name: 'Last', exact: true }).click()
  await expect(page.getByLabel('Page', { exact: true })).not.toHaveValue('7')
  await expect(page.getByRole('link', { name: 'Next' })).toHaveCount(0)
})

test('parameters that mean nothing fall back', async ({ signedInPage: page }) => {
  const response = await page.goto(
    '/dashboard/people?page=-1&page=2&sort=password&status=gone&seenAfter=2026-02-31&columns=x&pageSize=1e9&density=',
  )
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('rowheader')).toHaveCount(25)
})

test('members look and find nothing to change with', async ({ signedInPage: page }) => {
  await page.goto('/dashboard/people')
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^Select/ })).toHaveCount(0)
})

test('a failing service leaves the heading and a way to try again', async ({
  signedInPage: page,
  service,
  guard,
}) => {
  guard.allowConsole(/status of 503/)
  await service.bend('/people', { status: 503 })
  const response = await page.goto('/dashboard/people')
  expect(response?.status()).toBe(503)
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
  await service.repair()
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page.getByRole('table')).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('rows have two lines, and the selection bar stands above the navigation', async ({
    page,
    context,
    mock,
  }) => {
    await enterAs({ mock, context }, { claims: { role: 'admin' } })
    await page.goto('/dashboard/people')
    const row = page.getByRole('row').nth(1)
    await expect(row.getByText('@example')).toBeVisible()
    await expect(row.getByText('Active', { exact: true }).filter({ visible: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Company' })).toHaveCount(0)
    const table = page.getByRole('region', { name: 'Table of people' })
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
    await row.getByRole('checkbox').check()
    const bar = page.getByRole('group', { name: 'Actions for the selected people' })
    await expect(bar.getByText('Selected: 1')).toBeVisible()
    const nav = await page.getByRole('navigation', { name: 'Main' }).boundingBox()
    const box = await bar.boundingBox()
    expect(box!.y + box!.height).toBeLessThanOrEqual(Math.ceil(nav!.y))
  })
})
