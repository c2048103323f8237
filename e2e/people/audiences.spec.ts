import type { APIRequestContext, Page } from '@playwright/test'
import { mockUrl } from '../../testing/addresses'
import { enterAs } from '../support/enter-as'
import { expect, test } from '../support/test'

const admin = { claims: { role: 'admin' } }

/** An audience of people in Japan; `change` is what someone else does to it meanwhile. */
async function makeAudience(
  request: APIRequestContext,
  { email, session }: Awaited<ReturnType<typeof enterAs>>,
) {
  const key = email.replace(/[^a-z0-9]+/g, '-')
  const authorization = `Bearer ${session.accessToken}`
  const made = await request.post(`${mockUrl}/api/v1/audiences`, {
    headers: { authorization, 'idempotency-key': crypto.randomUUID() },
    data: { key, name: key, filter: { query: '', country: ['Japan'] } },
  })
  const { id, version } = (await made.json()).data as { id: string; version: number }
  const change = async (data: object) => {
    const url = `${mockUrl}/api/v1/audiences/${id}`
    const changed = await request.patch(url, {
      headers: { authorization },
      data: { version, ...data },
    })
    expect(changed.ok()).toBe(true)
  }
  return { key, id, change }
}

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
  // What was typed for this one isn't in the form for the next.
  await page.reload()
  await page.getByRole('button', { name: 'Create audience' }).click()
  await expect(page.getByText('Enter a name of up to 80 characters.')).toBeVisible()

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

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('the filter of an audience can be changed', async ({ page, context, mock, request }) => {
      const { email, session } = await enterAs({ mock, context }, admin)
      const key = email.replace(/[^a-z0-9]+/g, '-')
      await request.post(`${mockUrl}/api/v1/audiences`, {
        headers: {
          authorization: `Bearer ${session.accessToken}`,
          'idempotency-key': crypto.randomUUID(),
        },
        data: { key, name: key, filter: { query: '', country: ['Japan'] } },
      })
      await page.goto('/dashboard/people/audiences')
      const card = page.getByRole('listitem').filter({ hasText: key }).first()
      await card.getByRole('link', { name: 'Edit filter' }).click()

      await expect(page.getByRole('checkbox', { name: 'Japan' })).toBeChecked()
      await page.getByRole('checkbox', { name: 'Japan' }).uncheck()
      await page.getByRole('button', { name: 'Save filter' }).click()
      await expect(page.getByText('Choose at least one filter.')).toBeVisible()
      await expect(page.getByRole('checkbox', { name: 'Japan' })).not.toBeChecked()
      await page.getByRole('checkbox', { name: 'Growth' }).check()
      await page.getByRole('checkbox', { name: 'Norway' }).check()
      await page.getByRole('button', { name: 'Save filter' }).click()

      await expect(page.getByText(`“${key}” is saved.`)).toBeVisible()
      await expect(card).toContainText('Growth · Norway')

      await card.getByRole('link', { name: 'Edit filter' }).click()
      for (const [name, isChecked] of [
        ['Growth', true],
        ['Norway', true],
        ['Business', false],
        ['Japan', false],
      ] as const) {
        await expect(page.getByRole('checkbox', { name })).toBeChecked({ checked: isChecked })
      }
    })
  })
}

test('what someone else saved is told, even if the page was drawn again meanwhile', async ({
  page,
  context,
  mock,
  request,
}) => {
  const visitor = await enterAs({ mock, context }, admin)
  const { key, id, change } = await makeAudience(request, visitor)
  await page.goto(`/dashboard/people/audiences/${id}`)
  await page.getByRole('checkbox', { name: 'Growth' }).check()
  await change({ filter: { query: '', country: ['Norway'] } })

  await drawAgain(page)
  await page.getByRole('button', { name: 'Save filter' }).click()

  await expect(page.getByText(/changed the filter in the meantime: Norway/)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Growth' })).toBeChecked()
  await page.getByRole('button', { name: 'Save filter' }).dblclick()
  await expect(page.getByText('Check the box to continue.')).toBeVisible()
  await expect(page).toHaveURL(`/dashboard/people/audiences/${id}`)
  await page.getByRole('checkbox', { name: 'Yes, replace it' }).check()
  await page.getByRole('button', { name: 'Save filter' }).click()
  await expect(page.getByText(`“${key}” is saved.`)).toBeVisible()
})

test('someone else’s new name is told, even if the list was drawn again meanwhile', async ({
  page,
  context,
  mock,
  request,
}) => {
  const visitor = await enterAs({ mock, context }, admin)
  const { key, change } = await makeAudience(request, visitor)
  await page.goto('/dashboard/people/audiences')
  const card = page.getByRole('listitem').filter({ hasText: key }).first()
  const name = card.getByLabel('Name', { exact: true })
  await card.getByText('Rename').click()
  await name.fill(`${key} ours`)
  await change({ name: `${key} theirs` })
  await drawAgain(page)
  await expect(card.getByRole('heading', { name: `${key} theirs` })).toBeVisible()
  await expect(name).toHaveValue(`${key} ours`)

  const save = card.getByRole('button', { name: 'Save' })
  await save.click()
  const replace = card.getByRole('checkbox', { name: 'Yes, replace it' })
  await expect(replace).toHaveAccessibleDescription(/renamed it to “.* theirs” in the meantime/)
  await expect(replace).toBeFocused()
  await replace.check()
  await save.click()
  await expect(card.getByRole('heading', { name: `${key} ours` })).toBeVisible()
  await expect(name).toBeHidden()
  await card.getByText('Rename').click()
  await expect(name).toHaveValue(`${key} ours`)
  await name.fill(`${key} last`)
  await save.click()
  await expect(card.getByRole('heading', { name: `${key} last` })).toBeVisible()
})

/** As after a sign-in in the dialog, or from the browser's back/forward cache. */
async function drawAgain(page: Page) {
  const drawn = page.waitForResponse((response) => response.url().includes('_rsc='))
  await page.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  )
  await drawn
}

test('an audience that does not exist is not found, and a member may not change one', async ({
  page,
  context,
  mock,
  guard,
}) => {
  guard.allowConsole(/status of 40[34]/)
  await enterAs({ mock, context }, admin)
  expect((await page.goto('/dashboard/people/audiences/none%25'))?.status()).toBe(404)
  await enterAs({ mock, context }, { claims: { role: 'member' } })
  expect((await page.goto('/dashboard/people/audiences/admins'))?.status()).toBe(403)
})
