import { mockUrl } from '../../testing/addresses'
import { readFromService } from '../../testing/http/service-request'
import { createTestUser } from '../../testing/mock/test-user'
import { installSession } from '../../testing/session-cookies'
import { enterAs } from '../support/enter-as'
import { expect, test } from '../support/test'

const admin = { claims: { role: 'admin' } }
const count = new Intl.NumberFormat('en')

test('everyone who matches is signed out by a job that survives a reload and can be canceled', async ({
  page,
  context,
  mock,
  request,
}) => {
  const { session } = await enterAs({ mock, context }, admin)
  const { total } = await readFromService(request, '/people', session)
  await page.goto('/dashboard/people')
  await page.getByLabel(`Select all ${count.format(total)} matching`).check()
  await expect(page.getByText(`Selected: ${count.format(total)}`)).toBeVisible()
  const bar = page.getByRole('group', { name: 'Actions for the selected people' })
  await bar.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: `Sign out ${count.format(total)} people` }).click()

  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/^Canceled after/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
})

test('people who were chosen are suspended; an owner stays, and is named', async ({
  page,
  context,
  mock,
  request,
}) => {
  const { session } = await enterAs({ mock, context }, admin)
  const query = 'country=Nigeria&status=active&sort=name'
  const member = (await readFromService(request, `/people?${query}&role=viewer`, session)).items[0]
  const owner = (await readFromService(request, `/people?${query}&role=owner`, session)).items[0]
  await page.goto(`/dashboard/people/jobs/new?action=suspend&id=${member.id}&id=${owner.id}`)
  await expect(page.getByText(`${member.name}, ${owner.name}`)).toBeVisible()
  await page.getByRole('button', { name: 'Suspend 2 people' }).click()

  await expect(page.getByRole('heading', { name: '1 person is suspended' })).toBeVisible()
  const failures = page.getByRole('region', { name: 'What failed' })
  await expect(failures).toContainText(owner.name)
  await expect(failures).toContainText('Owns their company')
  await expect(page.getByRole('button', { name: /again/ })).toHaveCount(0)
})

test('what an outage failed is tried again', async ({ page, context, mock, request }) => {
  const { email, session } = await enterAs({ mock, context }, admin)
  const { items } = await readFromService(
    request,
    '/people?country=France&role=member&status=active&sort=name&pageSize=6',
    session,
  )
  await mock.addFault({ path: '/jobs/items', email, status: 503, times: 3 })
  const ids = items.map(({ id }: { id: string }) => `id=${id}`).join('&')
  await page.goto(`/dashboard/people/jobs/new?action=signOut&${ids}`)
  await page.getByRole('button', { name: 'Sign out 6 people' }).click()
  await expect(page.getByText('The service didn’t respond.')).toHaveCount(3)
  await page.getByRole('button', { name: 'Try 3 people again' }).click()
  await expect(page.getByRole('heading', { name: '3 people are signed out' })).toBeVisible()
})

test('another number of matches than was seen starts nothing until it’s confirmed', async ({
  page,
  context,
  mock,
  request,
}) => {
  const { session } = await enterAs({ mock, context }, admin)
  const { total } = await readFromService(request, '/people?country=Brazil&plan=business', session)
  await page.goto(
    `/dashboard/people/jobs/new?action=signOut&all=1&total=${total + 3}&country=Brazil&plan=business`,
  )
  await page.getByRole('button', { name: `Sign out ${total + 3} people` }).click()
  await expect(page.getByText(`${total} people match now`)).toBeVisible()
  const confirmed = page.getByRole('checkbox', { name: `Continue with ${total} people` })
  await page.getByRole('button', { name: `Sign out ${total} people` }).dblclick()
  await expect(page.getByRole('button', { name: `Sign out ${total} people` })).toBeVisible()
  await expect(confirmed).not.toBeChecked()
  await confirmed.check()
  await page.getByRole('button', { name: `Sign out ${total} people` }).click()
  await expect(page.getByRole('heading', { name: `${total} people are signed out` })).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'with none', () => {
    test.use({ javaScriptEnabled })

    test('the audience that was chosen is still chosen when the question comes back', async ({
      page,
      context,
      mock,
      request,
    }) => {
      const { session } = await enterAs({ mock, context }, admin)
      const filter = 'country=Brazil&plan=business'
      const { total } = await readFromService(request, `/people?${filter}`, session)
      await page.goto(
        `/dashboard/people/jobs/new?action=addToAudience&all=1&total=${total + 3}&${filter}`,
      )
      const audience = page.getByLabel('Audience', { exact: true })
      const [chosen] = await audience.selectOption({ index: 1 })

      await page.getByRole('button', { name: `Add ${total + 3} people` }).click()

      await expect(page.getByText(`${total} people match now`)).toBeVisible()
      await expect(audience).toHaveValue(chosen!)
    })
  })
}

test('suspending many people asks for the password if the sign-in is old', async ({
  page,
  context,
  mock,
}) => {
  const person = await createTestUser(mock, admin)
  await installSession(
    context,
    await mock.createSession({ email: person.email, authAgeSeconds: 3_600 }),
  )
  await page.goto('/dashboard/people/jobs/new?action=suspend&all=1&country=Norway')
  await page.getByRole('button', { name: /^Suspend \d+ people/ }).click()
  await expect(page.getByLabel('Your password')).toBeFocused()
  await page.getByLabel('Your password').fill('not the password')
  await page.getByRole('button', { name: /^Suspend \d+ people/ }).click()
  await expect(page.getByText('That’s not your password.')).toBeVisible()
})

test('someone else’s job does not exist, and members start none', async ({
  page,
  context,
  mock,
  request,
  guard,
}) => {
  guard.allowConsole(/status of 40[34]/)
  const { session } = await enterAs({ mock, context }, admin)
  const started = await request.post(`${mockUrl}/api/v1/people/bulk`, {
    headers: { authorization: `Bearer ${session.accessToken}` },
    data: { ids: ['per_00001'], action: 'signOut' },
  })
  expect(started.ok()).toBe(true)
  const { jobId } = (await started.json()).data
  await enterAs({ mock, context }, { claims: { role: 'member' } })
  expect((await page.goto(`/dashboard/people/jobs/${jobId}`))?.status()).toBe(404)
  const refused = await page.goto('/dashboard/people/jobs/new?action=suspend&id=per_00001')
  expect(refused?.status()).toBe(403)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('people are selected and signed out, and the job is shown', async ({
    page,
    context,
    mock,
  }) => {
    await enterAs({ mock, context }, admin)
    await page.goto('/dashboard/people?country=Spain&status=active')
    const bar = page.getByRole('group', { name: 'Actions for the selected people' })
    await expect(bar).toBeHidden()
    await page.getByRole('row').nth(1).getByRole('checkbox').check()
    await page.getByRole('row').nth(2).getByRole('checkbox').check()
    await bar.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign out 2 people' }).click()
    await expect(page.getByRole('heading', { name: '2 people are signed out' })).toBeVisible()
  })
})
