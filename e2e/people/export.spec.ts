import { readFile } from 'node:fs/promises'
import { expect, test } from '../support/test'

test('the export has every matching person, not only those of the page', async ({
  signedInPage: page,
  ask,
}) => {
  const { total } = await ask('/people?plan=starter')
  await page.goto('/dashboard/people?plan=starter')

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export CSV' }).click()
  const download = await downloading

  expect(download.suggestedFilename()).toMatch(/^people-\d{4}-\d\d-\d\d\.csv$/)
  const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
  expect(rows).toHaveLength(total + 1)
  expect(rows[0]).toContain('Name,Email,Status')
})

test('one that an outage cuts says so in its last line', async ({
  signedInPage: page,
  service,
}) => {
  await service.bend('/people/export', { kind: 'truncate' })
  const response = await page.request.get('/dashboard/people/export')
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toContain('text/csv')
  const rows = (await response.text()).trim().split('\r\n')
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.at(-1)).toMatch(
    /Export incomplete: the service stopped responding after [\d,]+ people/,
  )
})

test('one that cannot begin leads back and says why', async ({ signedInPage: page, service }) => {
  await service.bend('/people/export', { status: 503 })
  await page.goto('/dashboard/people/export?country=Japan')
  await expect(page).toHaveURL('/dashboard/people?country=Japan')
  await expect(page.getByText('The export didn’t start')).toBeVisible()
})
