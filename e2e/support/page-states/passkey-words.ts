import { attachAuthenticator } from '../authenticator'
import { type PageState, press, see, type Visit } from './page-state'

async function add({ page }: Visit) {
  await page.goto('/account/security')
  await page.getByLabel('Passkey name').fill('Laptop')
  await press(page, 'Add a passkey')
}

/** What is said about passkeys. */
export const passkeyWords: readonly PageState[] = [
  {
    name: 'a passkey that was added',
    as: 'member',
    open: async (visit) => {
      await attachAuthenticator(visit.page)
      await add(visit)
      await see(visit.page, 'Passkey added.')
    },
  },
  {
    name: 'a passkey that is there already',
    as: 'member',
    open: async (visit) => {
      await attachAuthenticator(visit.page)
      await add(visit)
      await see(visit.page, 'Passkey added.')
      await add(visit)
      await see(visit.page, 'This device already has a passkey for this account.')
    },
  },
  {
    name: 'a passkey dialog that was closed',
    as: 'member',
    open: async (visit) => {
      await (await attachAuthenticator(visit.page)).refuse()
      await add(visit)
      await see(visit.page, 'The passkey wasn’t used')
    },
  },
  {
    name: 'a browser without passkeys',
    as: 'member',
    open: async ({ page }) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(window, 'PublicKeyCredential')
      })
      await page.goto('/account/security')
      await see(page, 'This browser doesn’t support passkeys.')
    },
  },
]
