import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'

const answer = (page: Page) => page.getByRole('region', { name: 'Response' })

async function send(page: Page, { method, path, body }: Record<string, string>) {
  await page.goto('/account/requests')
  if (method) await page.getByLabel('Method').selectOption(method)
  if (path !== undefined) await page.getByLabel('Path').fill(path)
  if (body !== undefined) {
    await page.getByText('Add a body').click()
    await page.getByLabel('Body', { exact: true }).fill(body)
  }
  await page.getByRole('button', { name: 'Send request' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the request inspector ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled })

    test('shows the answer of the app’s own API, and no token', async ({
      signedInPage: page,
      user,
    }) => {
      await send(page, {})

      await expect(answer(page)).toContainText('200')
      await expect(answer(page)).toContainText(user.id)
      await expect(answer(page)).toContainText('cache-control')
      await expect(answer(page)).toContainText('Authorization: Bearer ••••••')
    })

    test('says what is wrong with a path, and keeps it', async ({ signedInPage: page }) => {
      await send(page, { path: '/api/../account' })

      await expect(page.getByLabel('Path')).toHaveAccessibleDescription(/Enter a path below/)
      await expect(page.getByLabel('Path')).toHaveValue('/api/../account')
      await expect(answer(page)).toContainText('Send a request')
    })
  })
}

test('refusals are shown as they come', async ({ signedInPage: page }) => {
  await send(page, { path: '/api/audit-log' })
  await expect(answer(page)).toContainText('403')
  await expect(answer(page)).toContainText('CLAIM_MISSING')

  await send(page, { method: 'POST', path: '/api/user', body: '{"a":1}' })
  await expect(answer(page)).toContainText(/40[35]/)

  await send(page, { path: '/api/nothing-here' })
  await expect(answer(page)).toContainText('404')
})

test('an outage of the service is an answer too', async ({ signedInPage: page, service }) => {
  await service.bend('/auth-service/me', { status: 503 })
  await send(page, {})
  await expect(answer(page)).toContainText('503')
})

test('the address of the API check leads here', async ({ signedInPage: page }) => {
  await page.goto('/dashboard/api-check')
  await expect(page).toHaveURL('/account/requests')
})
