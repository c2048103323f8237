import { type PageState, see } from './page-state'

/** What the overview and the events show beside their usual selves. */
export const consoleStates: readonly PageState[] = [
  {
    name: 'an overview with all tables open',
    as: 'member',
    open: async ({ page }) => {
      await page.goto('/dashboard?days=7')
      await page.getByText('Show as table').first().click()
      await page.getByText('Show as table').nth(1).click()
      await see(page, 'Active users')
    },
  },
  {
    name: 'an overview that fell back',
    as: 'member',
    open: async ({ page }) => {
      await page.goto('/dashboard?from=2026-02-30')
      await see(page, 'That date doesn’t exist.')
    },
  },
  {
    name: 'an overview whose parts are missing',
    as: 'member',
    open: async ({ page, service }) => {
      await service.bend('/events/recent', { status: 503 })
      await page.goto('/dashboard')
      await see(page, /couldn’t be loaded/)
    },
  },
  {
    name: 'an event that is opened in the list',
    as: 'member',
    open: async ({ page }) => {
      await page.goto('/dashboard/events/explore')
      await page.locator('main summary').first().click()
      await see(page, 'Open event')
    },
  },
  {
    name: 'no events for a filter',
    as: 'member',
    open: async ({ page }) => {
      await page.goto('/dashboard/events/explore?type=no.such_type')
      await see(page, 'No events match')
    },
  },
  {
    name: 'a funnel with wrong fields',
    as: 'member',
    open: async ({ page }) => {
      await page.goto('/dashboard/events/funnel?step=page.viewed&window=0')
      await see(page, 'Choose at least two steps.')
    },
  },
  {
    name: 'a live list whose session has ended',
    as: 'member',
    open: async ({ page, service }) => {
      await page.goto('/dashboard/events')
      await page.getByRole('button', { name: 'Pause' }).waitFor()
      await service.revoke()
      await see(page, 'Your session has ended')
    },
  },
]
