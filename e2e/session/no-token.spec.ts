import { readOutputs } from '../../testing/server-output.mjs'
import { signIn } from '../../testing/sign-in'
import { expect, test } from '../support/test'

// Every test searches what its browser receives. These prove that the search sees something.
test('documents, payloads and answers of actions are searched', async ({ page, user, guard }) => {
  await page.goto('/login?from=/account')
  await signIn(page, user)
  await expect(page.getByText(user.id)).toBeVisible()
  await page.getByRole('link', { name: 'Overview' }).first().click()
  await expect(page).toHaveURL('/dashboard')
  await guard.settle()
  expect(guard.searched()).toEqual(expect.arrayContaining(['document', 'fetch']))
})

test('a page that shows a token is found', async ({ page, service, guard }) => {
  const planted = /^GET \/planted: a JWT/
  guard.allowLeak(planted)
  const { accessToken } = await service.session()
  await page.route('**/planted', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<p>${accessToken}</p>` }),
  )
  await page.goto('/planted')
  await guard.settle()
  expect(guard.leaks()).toEqual([expect.stringMatching(planted)])
})

test('the output of both servers is kept for the search', () => {
  const written = readOutputs().filter(({ text }) => text !== '')
  const names = written.map(({ name }) => name.replace(/-.*/, ''))
  expect(names).toEqual(expect.arrayContaining(['app', 'mock']))
})
