import { readFromService } from '../testing/http/service-request'
import { createTestUser } from '../testing/mock/test-user'
import { installSession } from '../testing/session-cookies'
import { expect, test } from './support/test'

const count = new Intl.NumberFormat('en')

test('people are found by name, and the search survives a reload', async ({
  page,
  context,
  request,
  service,
}) => {
  const session = await service.session()
  await installSession(context, session)
  const { items } = await readFromService(request, '/people?sort=name&page=3', session)
  const [wanted] = items
  await page.goto('/dashboard/people')

  await page.getByLabel('Search people').fill(wanted.email)
  await page.getByRole('button', { name: 'Search' }).click()

  await expect(page).toHaveURL(/[?&]query=/)
  await page.reload()
  await expect(page.getByLabel('Search people')).toHaveValue(wanted.email)
  await expect(page.getByRole('link', { name: wanted.name })).toBeVisible()
})

test('people are sorted and paged in the address', async ({ page, context, request, service }) => {
  const session = await service.session()
  await installSession(context, session)
  await page.goto('/dashboard/people')

  await page.getByRole('link', { name: 'Name', exact: true }).click()
  await expect(page).toHaveURL('/dashboard/people?sort=name')
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL('/dashboard/people?sort=name&page=2')

  const answer = await readFromService(request, '/people?sort=name&page=2&pageSize=25', session)
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(
    `26–50 of ${count.format(answer.total)}`,
  )
  await expect(page.getByRole('rowheader').first()).toContainText(answer.items[0].name)
  await expect(page.getByRole('rowheader')).toHaveCount(25)
})

test('a person has a page of their own, and the way back leads to the list', async ({
  page,
  context,
  request,
  service,
}) => {
  const session = await service.session()
  await installSession(context, session)
  const { items } = await readFromService(request, '/people?sort=name&page=1', session)
  const [person] = items
  await page.goto('/dashboard/people?sort=name')

  await page.getByRole('link', { name: person.name }).first().click()

  await expect(page).toHaveURL(`/dashboard/people/${person.id}`)
  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible()
  await expect(page.getByText(person.email)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'People' }).click()
  await expect(page.getByRole('table')).toBeVisible()
})

test('a search without a result says so and offers everyone', async ({ signedInPage }) => {
  await signedInPage.goto('/dashboard/people?query=nobody-has-this-name')
  await expect(
    signedInPage.getByRole('heading', { name: 'No results for “nobody-has-this-name”' }),
  ).toBeVisible()

  await signedInPage.getByRole('link', { name: 'Show everyone' }).click()

  await expect(signedInPage.getByRole('table')).toBeVisible()
})

test('a page beyond the last says so', async ({ signedInPage }) => {
  await signedInPage.goto('/dashboard/people?page=99999')

  await expect(
    signedInPage.getByRole('heading', { name: 'Page 99999 doesn’t exist' }),
  ).toBeVisible()
})

test('a person who does not exist is not found, in the frame of the app', async ({
  signedInPage,
  user,
  guard,
}) => {
  guard.allowConsole(/status of 404/)

  const response = await signedInPage.goto('/dashboard/people/none')

  expect(response?.status()).toBe(404)
  await expect(signedInPage.getByRole('heading', { name: 'Not found' })).toBeVisible()
  await expect(signedInPage.getByRole('button', { name: user.email })).toBeVisible()
})

test('a member is told why the admin page is closed', async ({ page, context, mock, guard }) => {
  guard.allowConsole(/status of 403/)
  const member = await createTestUser(mock, { claims: { role: 'member' } })
  await installSession(context, await mock.createSession({ email: member.email }))

  await page.goto('/dashboard/admin')

  const refusal = page.getByRole('alert').filter({ hasText: 'You don’t have access to this page' })
  await expect(refusal).toContainText('needs admin, yours is member')
})

test('an admin reads what was done by whom', async ({ page, context, mock }) => {
  const admin = await createTestUser(mock, { claims: { role: 'admin' } })
  await installSession(context, await mock.createSession({ email: admin.email }))

  await page.goto('/dashboard/admin')

  const entry = page.getByRole('listitem').filter({ hasText: admin.email })
  await expect(entry.first()).toContainText('session.started')
})
