import { createTestUser } from '../testing/mock/test-user'
import { installSession } from '../testing/session-cookies'
import { expect, test } from './support/test'

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
