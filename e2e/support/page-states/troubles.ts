import { expect } from '@playwright/test'
import { refreshPath } from '../../../testing/mock/user-service'
import { type PageState, see } from './page-state'

/** What the gate answers by itself while it cannot renew a session. */
export const gatePage: PageState = {
  name: "the gate's own page",
  as: 'expired',
  open: async ({ page, service }) => {
    await service.bend(refreshPath, { status: 503 })
    await page.goto('/account')
    await see(page, 'You’re still signed in, and nothing is lost.')
  },
}

/** A service that is away, tired, or does not know. */
export const troubles: readonly PageState[] = [
  {
    name: 'a page during an outage',
    as: 'member',
    open: async ({ page, service }) => {
      await service.bend('/people', { status: 503 })
      await page.goto('/dashboard/people')
    },
  },
  {
    name: 'a page that was asked for too often',
    as: 'member',
    open: async ({ page, service }) => {
      await service.bend('/people', { status: 429, headers: { 'retry-after': '30' } })
      await page.goto('/dashboard/people')
      await see(page, 'Too many requests')
    },
  },
  {
    name: 'a session that cannot be renewed on the page',
    as: 'member',
    open: async ({ page, service }) => {
      await service.refuseToken('/people')
      await service.bend(refreshPath, { status: 503 })
      await page.goto('/dashboard/people')
      await expect(page.getByRole('alert').filter({ hasText: 'We can’t reach' })).toBeVisible()
    },
  },
  gatePage,
  {
    name: 'a page that does not exist',
    as: 'member',
    open: ({ page }) => page.goto('/dashboard/none'),
  },
]
