import { sendEvent } from '../testing/http/service-request'
import { expect, test } from './support/test'

const count = new Intl.NumberFormat('en')

const dayBefore = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

for (const [name, address, days] of [
  ['the usual days', '', 28],
  ['an address of an earlier version', '?range=90d', 90],
  ['two dates', `?from=${dayBefore(20)}&to=${dayBefore(10)}`, null],
] as const) {
  test(`the overview shows what the service answers for ${name}`, async ({
    signedInPage: page,
    ask,
  }) => {
    const range =
      days === null
        ? `from=${dayBefore(20)}&to=${dayBefore(10)}`
        : `from=${dayBefore(days - 1)}&to=${dayBefore(0)}`
    // Without those of today, which grow while the test runs.
    const { totals } = await ask(`/analytics/overview?${range}`)

    await page.goto(`/dashboard${address}`)

    const lead = page.getByRole('region', { name: 'Daily active users', exact: true }).first()
    await expect(lead).toContainText(count.format(totals.activeUsers.value))
    await expect(lead).toContainText(`avg. ${count.format(totals.activeUsers.previous)}`)
    const figures = page.getByRole('region', { name: /^Totals for/ }).first()
    for (const metric of ['signIns', 'signUps', 'messages', 'events']) {
      await expect(figures).toContainText(count.format(totals[metric].value))
    }
  })
}

test('range and comparison are links and a form, and the address holds them', async ({
  signedInPage,
}) => {
  await signedInPage.goto('/dashboard')
  await signedInPage
    .getByRole('navigation', { name: 'Date range' })
    .getByRole('link', { name: '7 days' })
    .click()
  await expect(signedInPage).toHaveURL('/dashboard?days=7')

  await signedInPage
    .getByRole('navigation', { name: 'Compare with' })
    .getByRole('link', { name: 'Nothing' })
    .click()
  await expect(signedInPage).toHaveURL('/dashboard?days=7&compare=none')
  await expect(signedInPage.getByText('avg. ')).toHaveCount(0)

  await signedInPage.getByLabel('From').fill(dayBefore(9))
  await signedInPage.getByLabel('To', { exact: true }).fill(dayBefore(3))
  await signedInPage.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(signedInPage).toHaveURL(
    `/dashboard?from=${dayBefore(9)}&to=${dayBefore(3)}&compare=none`,
  )
})

for (const [query, words] of [
  ['from=2026-05-02&to=2026-05-01', 'The first day was after the last.'],
  ['days=__proto__&compare=%00', 'This link has options that the overview doesn’t support.'],
] as const) {
  test(`?${query} falls back to the usual days, and the page says so`, async ({ signedInPage }) => {
    const response = await signedInPage.goto(`/dashboard?${query}`)
    expect(response?.status()).toBe(200)
    await expect(signedInPage.getByText(words)).toBeVisible()
    await expect(signedInPage.getByRole('link', { name: '28 days' })).toHaveAttribute(
      'aria-current',
      'true',
    )
  })
}

test('a range that only the service refuses falls back as well', async ({
  signedInPage,
  service,
}) => {
  const error = { code: 'VALIDATION_ERROR', message: 'no' }
  await service.bend('/analytics/overview', {
    status: 400,
    times: 1,
    body: { success: false, error },
  })
  const response = await signedInPage.goto('/dashboard?days=7')
  expect(response?.status()).toBe(200)
  await expect(signedInPage.getByText('The service couldn’t use this range.')).toBeVisible()
  await expect(signedInPage.getByRole('heading', { name: 'Sign-up funnel' })).toBeVisible()
})

test('the days of the chart are one tab stop, are read out, and lead to their events', async ({
  signedInPage,
}) => {
  await signedInPage.goto('/dashboard')
  const points = signedInPage.locator('a[data-point]')
  await expect(points).toHaveCount(28)
  expect(await points.evaluateAll((all) => all.filter((one) => one.tabIndex === 0).length)).toBe(1)

  await points.last().focus()
  await signedInPage.keyboard.press('ArrowLeft')
  await expect(points.nth(26)).toBeFocused()
  await signedInPage.keyboard.press('Home')
  await expect(points.first()).toBeFocused()
  await signedInPage.keyboard.press('End')
  await expect(points.last()).toBeFocused()
  await expect(points.last()).toHaveAccessibleName(/, so far: [\d,]+ active users, .+ events\.$/)
  await signedInPage.keyboard.press('ArrowLeft')

  await signedInPage.keyboard.press('Enter')

  const day = dayBefore(1)
  await expect(signedInPage).toHaveURL(`/dashboard/events/explore?from=${day}&to=${day}`)
  await expect(signedInPage.getByText('25 events shown')).toBeVisible()
})

test('every panel fails alone: missing parts, no checklist, no recent activity', async ({
  signedInPage: page,
  ask,
  service,
}) => {
  const data = await ask('/analytics/overview?tz=UTC')
  const { funnel: _, ...rest } = { ...data, topEvents: 'none', signInMethods: [{ method: 1 }] }
  await service.bend('/analytics/overview', { status: 200, body: { success: true, data: rest } })
  await service.bend('/project/checklist', { status: 503 })
  await service.bend('/events/recent', { status: 403 })

  const response = await page.goto('/dashboard')

  expect(response?.status()).toBe(200)
  for (const name of ['Sign-up funnel', 'Top events', 'Sign-in methods', 'Recent activity']) {
    await expect(page.getByRole('region', { name })).toContainText('couldn’t be loaded')
  }
  await expect(page.getByRole('region', { name: 'Countries' })).toContainText('Germany')
  await expect(page.getByRole('heading', { name: 'Set up your project' })).toHaveCount(0)
})

test('without its figures the page keeps the checklist and what happened last', async ({
  signedInPage,
  service,
  guard,
}) => {
  guard.allowConsole(/status of 403/)
  await service.bend('/analytics/overview', { status: 403 })
  const response = await signedInPage.goto('/dashboard')
  expect(response?.status()).toBe(403)
  await expect(signedInPage.getByRole('heading', { name: 'Set up your project' })).toBeVisible()
  await expect(
    signedInPage.getByRole('region', { name: 'Recent activity' }).getByRole('listitem'),
  ).toHaveCount(8)
})

test('recent activity comes alive on the screen, and its rows wait for a button', async ({
  signedInPage: page,
}) => {
  await page.goto('/dashboard')
  const strip = page.getByRole('region', { name: 'Recent activity' })
  const rows = strip.getByRole('listitem')
  const type = `test.${crypto.randomUUID().replaceAll('-', '')}`
  await strip.scrollIntoViewIfNeeded()

  await sendEvent(page.request, type)

  await expect(strip.getByRole('button', { name: /new events?$/ })).toBeVisible()
  await expect(strip.getByText(type)).toHaveCount(0)
  await expect
    .poll(async () => {
      await strip.getByRole('button').click()
      return strip.getByText(type).count()
    })
    .toBe(1)
  await expect(rows).toHaveCount(8)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the checklist is put away for good, and the chart is a table with the same links', async ({
    signedInPage,
  }) => {
    await signedInPage.goto('/dashboard')
    await signedInPage.getByRole('button', { name: 'Hide' }).click()
    await expect(signedInPage.getByText('The setup checklist is hidden.')).toBeVisible()
    await signedInPage.goto('/dashboard?days=7')
    await expect(signedInPage.getByRole('heading', { name: 'Set up your project' })).toHaveCount(0)

    await signedInPage.getByText('Show as table').first().click()
    const rows = signedInPage.getByRole('table', { name: 'Daily active users' }).getByRole('row')
    await expect(rows).toHaveCount(8)
    await rows.nth(3).getByRole('link').click()
    await expect(signedInPage).toHaveURL(
      `/dashboard/events/explore?from=${dayBefore(4)}&to=${dayBefore(4)}`,
    )
  })
})
