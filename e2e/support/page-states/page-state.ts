import { expect, type Page } from '@playwright/test'
import type { MockClient } from '../../../testing/mock/mock-client'
import type { TestUser } from '../../../testing/mock/test-user'
import type { UserService } from '../../../testing/mock/user-service'

export type Visit = { page: Page; user: TestUser; mock: MockClient; service: UserService }

/** Something that a page shows, and how someone gets there. */
export type PageState = {
  name: string
  /** @default nobody */
  as?: 'member' | 'aged' | 'expired' | 'admin' | 'unconfirmed'
  open: (visit: Visit) => Promise<unknown>
}

export const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click()
export const see = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('main').getByText(text).first()).toBeVisible()
export const email = (page: Page) => page.getByLabel('Email', { exact: true })
