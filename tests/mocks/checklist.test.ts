import { expect, test } from 'vitest'
import { signedInUser } from './support/people'
import { createTestService } from './support/test-service'

type Item = { id: string; isDone: boolean }

async function withUser(facts: Record<string, unknown> = {}) {
  const mock = createTestService()
  const { token } = await signedInUser(mock, facts)
  const read = async () => (await mock.get('/project/checklist', { token })).json.data
  const done = async () =>
    (await read()).items.filter(({ isDone }: Item) => isDone).map(({ id }: Item) => id)
  const post = (path: string, body: unknown = {}) =>
    mock.send('POST', `/api/v1${path}`, { body, token })
  return { mock, read, done, post }
}

test('an item is done when the service has seen it', async () => {
  const { done, post } = await withUser()
  expect(await done()).toEqual(['verify_email'])

  await post('/events', {
    module: 'custom',
    eventType: 'cart.opened',
    timestamp: '2026-05-20T09:30:00Z',
    anonymousId: 'browser-1',
  })
  await post('/people/invitations', { email: 'new@example.com' })

  expect(await done()).toEqual(['verify_email', 'send_event', 'invite_teammate'])
})

test('what a user has not done is open', async () => {
  const { read } = await withUser({ emailVerified: false })
  const { items, dismissedAt } = await read()
  expect(items.map(({ isDone }: Item) => isDone)).toEqual([false, false, false, false])
  expect(dismissedAt).toBeNull()
  expect(await (await withUser({ mfa: true })).done()).toContain('two_step_verification')
})

test('put away once, it stays so, for this user alone', async () => {
  const { mock, read, post } = await withUser()
  const { json } = await post('/project/checklist/dismiss')
  mock.advance(60)
  await post('/project/checklist/dismiss')
  expect((await read()).dismissedAt).toBe(json.data.dismissedAt)

  const other = await signedInUser(mock)
  const { json: theirs } = await mock.get('/project/checklist', { token: other.token })
  expect(theirs.data.dismissedAt).toBeNull()
})
