import type { APIRequestContext, BrowserContext, Page } from '@playwright/test'
import { mockUrl } from '../../testing/addresses'
import { readFromService } from '../../testing/http/service-request'
import type { MockClient } from '../../testing/mock/mock-client'
import { enterAs } from '../support/enter-as'
import { expect, test } from '../support/test'

test('a person opens over the list by keyboard, and Escape leads back to the row', async ({
  signedInPage: page,
  ask,
}) => {
  const { items } = await ask('/people?sort=name')
  const [person] = items
  await page.goto('/dashboard/people?sort=name')

  const link = page.getByRole('link', { name: person.name }).first()
  await link.focus()
  await page.keyboard.press('Enter')

  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('heading', { level: 1, name: person.name })).toBeVisible()
  await expect(panel.getByRole('region', { name: 'Feature flags' })).toContainText('weekly-digest')
  await expect(panel.getByRole('region', { name: 'Recent activity' })).toBeVisible()
  await expect(panel.getByRole('region', { name: 'Signed in on' })).toBeVisible()
  await expect(page).toHaveURL(`/dashboard/people/${person.id}`)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/dashboard/people?sort=name')
  await expect(link).toBeFocused()
})

test('the same address loaded in full is a page, and the way back leads to the list', async ({
  signedInPage: page,
  ask,
}) => {
  const { items } = await ask('/people?sort=name')
  const [person] = items
  await page.goto(`/dashboard/people/${person.id}`)
  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(person.email)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'People', exact: true }).click()
  await expect(page.getByRole('table')).toBeVisible()
})

test('pages beside the people are never taken for a person', async ({ signedInPage: page }) => {
  await page.goto('/dashboard/people')
  await page.getByRole('link', { name: 'Audiences' }).click()
  await expect(page.getByText('Only admins can create and change audiences.')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
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

/** Signs in as an admin and opens the form of a person that no other test changes: the first one that `query` finds. */
const editTest = test.extend<{ edit: (query: string) => ReturnType<typeof openForm> }>({
  edit: async ({ page, context, mock, request }, use) => {
    await use((query) => openForm({ page, context, mock, request }, query))
  },
})

type Surroundings = {
  page: Page
  context: BrowserContext
  mock: MockClient
  request: APIRequestContext
}

async function openForm({ page, context, mock, request }: Surroundings, query: string) {
  const { session, ...admin } = await enterAs({ mock, context }, { claims: { role: 'admin' } })
  const path = `/people?${query}&role=member&sort=name`
  const [person] = (await readFromService(request, path, session)).items
  const change = (body: object) =>
    request.patch(`${mockUrl}/api/v1/people/${person.id}`, {
      headers: { authorization: `Bearer ${session.accessToken}` },
      data: { version: person.version, ...body },
    })
  await page.goto(`/dashboard/people/${person.id}`)
  const profile = page.getByRole('region', { name: 'Profile' })
  await profile.getByText('Edit', { exact: true }).click()
  const save = () => profile.getByRole('button', { name: 'Save changes' }).click()
  const saveCompany = async (company: string) => {
    await profile.getByLabel('Company').fill(company)
    await save()
  }
  return { admin, person, change, profile, save, saveCompany }
}

editTest(
  'an edit shows at once and is saved; others’ changes to other fields stay',
  async ({ page, edit }) => {
    const { profile, change, saveCompany } = await edit('country=Norway&status=active')
    await change({ city: 'Hamar' })
    await saveCompany('Fjord Boats')
    await expect(profile.getByText('Saved.')).toBeVisible()
    await page.reload()
    await expect(profile.getByText('Fjord Boats')).toBeVisible()
    await expect(profile.getByText('Hamar')).toBeVisible()
  },
)

editTest(
  'an edit that the service doesn’t take goes back, and what was typed is kept',
  async ({ mock, edit }) => {
    const { profile, person, admin, saveCompany } = await edit('country=Vietnam&status=active')
    await mock.addFault({ path: `/people/${person.id}`, email: admin.email, status: 503 })
    await saveCompany('Lost Ltd')
    await expect(profile.getByRole('alert')).toBeVisible()
    await expect(profile.getByLabel('Company')).toHaveValue('Lost Ltd')
    await expect(profile.getByText(person.company, { exact: true })).toBeVisible()
  },
)

editTest(
  'the same field changed by someone else is asked about, field by field',
  async ({ page, edit }) => {
    const { person, profile, change, saveCompany, save } = await edit(
      'country=Poland&status=active',
    )
    const ours = `${person.company} and Sons`
    await change({ company: 'Theirs Inc' })
    await saveCompany(ours)
    await expect(profile.getByText('Someone else changed this person')).toBeVisible()
    await expect(profile.getByRole('radio').first()).toBeFocused()
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.keyboard.press('Enter')
    await answered
    await expect(profile.getByRole('button', { name: 'Save changes' })).toBeVisible()
    await expect(profile.getByRole('radio').first()).toBeFocused()
    await expect(profile.getByText('Saved.')).toHaveCount(0)
    await profile.getByLabel(`Use yours: ${ours}`).check()
    await save()
    await expect(profile.getByText('Saved.')).toBeVisible()
    await expect(profile.getByText(ours)).toBeVisible()
  },
)

editTest('a choice counts for the change that it was about, and no later one', async ({ edit }) => {
  const { person, profile, change, saveCompany, save } = await edit(
    'country=T%C3%BCrkiye&status=active',
  )
  const ours = `${person.company} and Sons`
  await change({ company: 'Second Inc' })
  await saveCompany(ours)
  await profile.getByLabel(`Use yours: ${ours}`).check()
  await change({ company: 'Third Inc', version: person.version + 1 })
  await save()

  await expect(profile.getByLabel('Keep theirs: Third Inc')).toBeFocused()
  await expect(profile.getByRole('radio', { checked: true })).toHaveCount(0)
  await profile.getByLabel('Keep theirs: Third Inc').check()
  await save()
  await expect(profile.getByText('Saved.')).toBeVisible()
  await expect(profile.getByText('Third Inc')).toBeVisible()
})

editTest('an empty name is refused at its field', async ({ edit }) => {
  const { profile, save } = await edit('country=Spain&status=active')
  await profile.getByLabel('Name').fill(' ')
  await save()
  await expect(profile.getByText('Enter a name of up to 80 characters.')).toBeVisible()
  await expect(profile.getByLabel('Name')).toBeFocused()
})

editTest('a suspension can be undone from its notice', async ({ page, edit }) => {
  const { person } = await edit('country=India&status=active')
  await page.getByRole('button', { name: 'Suspend' }).click()
  await expect(page.getByText(`${person.name} is suspended.`)).toBeVisible()
  await expect(page.getByText('Suspended', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Active', { exact: true })).toBeVisible()
})

editTest(
  'a powerful role is asked about where the focus is, and a second press of Enter is told to check the box',
  async ({ page, edit }) => {
    const { profile } = await edit('country=Nigeria')
    await profile.getByLabel('Role').selectOption('Admin')
    await profile.getByRole('button', { name: 'Save changes' }).press('Enter')

    const yes = profile.getByRole('checkbox', { name: 'Yes, assign this role' })
    await expect(yes).toBeFocused()
    await expect(yes).toHaveAccessibleDescription(/^Give .* the role “Admin”/)
    await page.keyboard.press('Enter')
    await expect(yes).toHaveAccessibleDescription(/Check the box to continue\.$/)
    await expect(yes).toHaveAttribute('aria-invalid', 'true')
    await expect(yes).toBeFocused()
    await expect(yes).not.toBeChecked()
    await expect(page.getByText(/^Member at /)).toBeVisible()
    await expect(profile.getByText('Saved.')).toHaveCount(0)
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(profile.getByText('Saved.')).toBeVisible()
    await expect(page.getByText(/^Admin at /)).toBeVisible()
  },
)

editTest('a second click at the same point gives no powerful role', async ({ page, edit }) => {
  const { profile, save } = await edit('country=Japan')
  await profile.getByLabel('Role').selectOption('Admin')
  await save()
  await expect(profile.getByText(/^Give .* the role “Admin”/)).toBeVisible()

  await page.mouse.down()
  await page.mouse.up()

  await expect(profile.getByRole('button', { name: 'Save changes' })).toBeVisible()
  await expect(profile.getByRole('checkbox', { name: 'Yes, assign this role' })).not.toBeChecked()
  await expect(page.getByText(/^Member at /)).toBeVisible()
  await expect(profile.getByText('Saved.')).toHaveCount(0)
})

editTest('a sign-out everywhere asks first', async ({ page, edit }) => {
  const { person } = await edit('country=Germany&status=active')
  await page.getByText('Sign out everywhere', { exact: true }).click()
  await expect(page.getByText(`Sign out ${person.name} everywhere?`)).toBeVisible()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByText(`${person.name} is signed out everywhere.`)).toBeVisible()
})

editTest.describe('without scripts', () => {
  editTest.use({ javaScriptEnabled: false })

  editTest('a powerful role and a sign-out are asked about, too', async ({ page, edit }) => {
    const { person, profile, save } = await edit('country=United%20States&status=active')
    await profile.getByLabel('Role').selectOption('Owner')
    await save()
    await expect(profile.getByText(/^Give .* the role “Owner”/)).toBeVisible()
    await save()
    await expect(page.getByText(/^Member at /)).toBeVisible()
    await profile.getByRole('checkbox', { name: 'Yes, assign this role' }).check()
    await save()
    await expect(page.getByText(/^Owner at /)).toBeVisible()

    await page.getByText('Sign out everywhere', { exact: true }).click()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await expect(page.getByText(`${person.name} is signed out everywhere.`)).toBeVisible()
  })
})
