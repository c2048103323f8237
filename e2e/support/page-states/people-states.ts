import { expect } from '@playwright/test'
import { type PageState, press, see } from './page-state'

/** People as an admin changes them. */
export const peopleStates: readonly PageState[] = [
  {
    name: 'the list with people selected',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto('/dashboard/people')
      await page.getByRole('row').nth(1).getByRole('checkbox').check()
      await see(page, 'Selected: 1')
    },
  },
  {
    name: 'the filters of the list',
    as: 'member',
    open: async ({ page }) => {
      await page.goto('/dashboard/people?status=active&country=Japan')
      await page.getByText('Filters: 2').click()
      await expect(page.getByRole('button', { name: 'Show results' })).toBeVisible()
    },
  },
  {
    name: 'the view of the list',
    as: 'member',
    open: async ({ page }) => {
      await page.goto('/dashboard/people?density=compact')
      await page.getByText('View', { exact: true }).click()
      await expect(page.getByRole('button', { name: 'Apply' })).toBeVisible()
    },
  },
  {
    name: 'a list without a match',
    as: 'member',
    open: async ({ page }) => {
      await page.goto('/dashboard/people?query=no-one-here&status=idle')
      await see(page, 'No one matches these filters')
    },
  },
  {
    name: 'a person over the list',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto('/dashboard/people?country=Norway')
      await page.getByRole('rowheader').first().getByRole('link').click()
      await expect(page.getByRole('dialog').getByRole('heading', { level: 1 })).toBeVisible()
      await page.getByRole('dialog').getByText('Edit', { exact: true }).click()
    },
  },
  {
    name: 'the question before someone gets a powerful role',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto('/dashboard/people?role=member&country=France')
      await page.getByRole('rowheader').first().getByRole('link').click()
      await page.getByRole('dialog').getByText('Edit', { exact: true }).click()
      await page.getByRole('dialog').getByLabel('Role').selectOption('Owner')
      await press(page, 'Save changes')
      await expect(page.getByRole('checkbox', { name: 'Yes, assign this role' })).toBeFocused()
    },
  },
  {
    name: 'the question before a bulk action',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto('/dashboard/people/jobs/new?action=addToAudience&all=1&country=Norway')
      await expect(page.getByLabel('Audience')).toBeVisible()
    },
  },
  {
    name: 'a job of which half failed',
    as: 'admin',
    open: async ({ page, service }) => {
      await service.bend('/jobs/items', { status: 503, times: 1 })
      await page.goto('/dashboard/people/jobs/new?action=signOut&id=per_00001&id=per_00002')
      await press(page, 'Sign out 2 people')
      await see(page, 'The service didn’t respond.')
    },
  },
  {
    name: 'the audiences of an admin',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto('/dashboard/people/audiences?country=Japan')
      await press(page, 'Create audience')
      await see(page, 'Enter a name of up to 80 characters.')
    },
  },
  {
    name: 'the filter of an audience that flags use',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto('/dashboard/people/audiences/admins')
      await see(page, 'What you save applies at once')
    },
  },
]
