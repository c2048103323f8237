import { expect } from '@playwright/test'
import { signIn } from '../../../testing/sign-in'
import { typeKey } from '../authenticator-app'
import { type PageState, press, see, type Visit } from './page-state'

async function showKey({ page }: Visit) {
  await page.goto('/account/second-factor')
  await press(page, 'Set up')
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible()
}

async function confirm({ page }: Visit, code: string) {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await press(page, 'Turn on')
}

async function turnOn(visit: Visit) {
  await showKey(visit)
  await confirm(visit, (await typeKey(visit.page)).generate())
  await see(visit.page, 'Two-step verification is on.')
}

async function answerSignIn(visit: Visit) {
  await turnOn(visit)
  await visit.page.context().clearCookies()
  await visit.page.goto('/login')
  await signIn(visit.page, visit.user)
  await expect(visit.page.getByRole('heading', { name: 'Enter your code' })).toBeVisible()
}

/** The second factor, from its key to the code that is asked for. */
export const secondSteps: readonly PageState[] = [
  { name: 'the key of a second factor', as: 'member', open: showKey },
  {
    name: 'a wrong code for a new second factor',
    as: 'member',
    open: async (visit) => {
      await showKey(visit)
      await confirm(visit, 'abc')
      await expect(visit.page.locator('[aria-invalid=true]')).toBeVisible()
    },
  },
  { name: 'the recovery codes', as: 'member', open: turnOn },
  {
    name: 'a second factor that is on',
    as: 'member',
    open: async (visit) => {
      await turnOn(visit)
      await visit.page.getByLabel('I’ve saved them').check()
      await press(visit.page, 'Done')
      await see(visit.page, /8 recovery codes left/)
      await visit.page.goto('/account/second-factor')
      await see(visit.page, 'Recovery codes left')
    },
  },
  { name: 'the code that sign-in asks for', as: 'member', open: answerSignIn },
  {
    name: 'a recovery code that is not right',
    as: 'member',
    open: async (visit) => {
      const { page } = visit
      await answerSignIn(visit)
      await page.getByRole('link', { name: 'Use a recovery code' }).click()
      await page.getByLabel('Recovery code').fill('aaaaaaaa-aaaaaaaa')
      await press(page, 'Continue')
      await see(page, 'That code isn’t right.')
    },
  },
]
