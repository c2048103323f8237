import { enterAs } from '../support/enter-as'
import { expect, test } from '../support/test'

const admin = { claims: { role: 'admin' } }

test('a filtered list is saved as an audience, renamed, and deleted', async ({
  page,
  context,
  mock,
}) => {
  const { email } = await enterAs({ mock, context }, admin)
  const key = email.replace(/[^a-z0-9]+/g, '-')
  await page.goto('/dashboard/people?country=Japan&plan=growth')
  await page.getByRole('link', { name: 'Save as audience' }).click()
  await expect(page.getByText('Everyone who matches: Growth · Japan')).toBeVisible()
  await page.getByRole('button', { name: 'Create audience' }).click()
  await expect(page.getByText('Enter a name of up to 80 characters.')).toBeVisible()
  await page.getByLabel('Name', { exact: true }).first().fill(key)
  await page.getByLabel('Key', { exact: true }).fill(key)
  await page.getByRole('button', { name: 'Create audience' }).click()
  await expect(page.getByText(`“${key}” is created.`)).toBeVisible()

  const card = page.getByRole('listitem').filter({ hasText: key }).first()
  await card.getByText('Rename').click()
  await card.getByLabel('Name', { exact: true }).fill(`${key} 2`)
  await card.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: `${key} 2` })).toBeVisible()

  await card.getByRole('link', { name: /people$/ }).click()
  await expect(page.getByText(`Audience: ${key} 2`)).toBeVisible()
  await page.goBack()
  await card.getByText('Delete', { exact: false }).first().click()
  await card.getByRole('button', { name: 'Delete audience' }).click()
  await expect(page.getByText(`“${key} 2” is deleted.`)).toBeVisible()
})

test('one that a flag uses stays, and the flag is named', async ({ page, context, mock }) => {
  await enterAs({ mock, context }, admin)
  await page.goto('/dashboard/people/audiences')
  const card = page.getByRole('listitem').filter({ hasText: 'table-density' })
  await card.getByText('Delete', { exact: false }).first().click()
  await card.getByRole('button', { name: 'Delete audience' }).click()
  await expect(card.getByRole('alert')).toContainText('is used by table-density')
})

test('a key that is taken is said at its field, and what was typed stays', async ({
  page,
  context,
  mock,
}) => {
  await enterAs({ mock, context }, admin)
  await page.goto('/dashboard/people/audiences')
  await page.getByLabel('Name', { exact: true }).first().fill('Mine')
  await page.getByLabel('Key', { exact: true }).fill('admins')
  await page.getByRole('button', { name: 'Create audience' }).click()
  await expect(page.getByText('Another audience has this key.')).toBeVisible()
  await expect(page.getByLabel('Key', { exact: true })).toHaveValue('admins')
})
