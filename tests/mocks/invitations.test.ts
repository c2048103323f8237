import { describe, expect, test } from 'vitest'
import { createTestService } from './support/test-service'

const path = '/api/v1/people/invitations'
const invite = { email: 'New.Person@Example.com', name: 'New Person' }

describe('inviting a person', () => {
  test('is for confirmed addresses, and listed for the inviter', async () => {
    const mock = createTestService()
    const { accessToken: token } = await mock.session()
    const answer = await mock.send('POST', path, { token, body: invite })
    const added = { ...invite, email: 'new.person@example.com' }
    expect(answer.json.data).toMatchObject(added)
    expect((await mock.get('/people/invitations', { token })).json.data.items).toMatchObject([
      added,
    ])

    const { accessToken: other } = await mock.session('grace@example.com')
    expect((await mock.get('/people/invitations', { token: other })).json.data.items).toEqual([])
  })

  test('of the same address is refused', async () => {
    const mock = createTestService()
    const { accessToken: token } = await mock.session()
    await mock.send('POST', path, { token, body: invite })
    const again = await mock.send('POST', path, { token, body: invite })
    expect([again.status, again.json.error.code]).toEqual([409, 'CONFLICT'])
  })

  test('by someone whose address is not confirmed is refused, and names the claim', async () => {
    const mock = createTestService()
    await mock.control('POST', '/users', { email: 'new@example.com', emailVerified: false })
    const { accessToken: token } = await mock.session('new@example.com')
    const { status, json } = await mock.send('POST', path, { token, body: invite })
    expect([status, json.error.code]).toEqual([403, 'FORBIDDEN'])
    expect(json.error.details.requiredClaims).toEqual({ email_verified: true })
    expect((await mock.get('/people/invitations', { token })).json.data.items).toEqual([])
  })
})

describe('signing someone out', () => {
  const signOut = '/api/v1/admin/sign-out'
  const body = { email: 'grace@example.com' }

  test('ends every session of the account', async () => {
    const mock = createTestService()
    await mock.session('grace@example.com')
    const { accessToken: token } = await mock.session()
    expect((await mock.send('POST', signOut, { token, body })).json.data).toEqual({ revoked: 1 })
    const [family] = await mock.families('grace@example.com')
    expect(family.revokedReason).toBe('revoked')
  })

  test('is for admins', async () => {
    const mock = createTestService()
    const { accessToken: token } = await mock.session('mfa@example.com')
    await mock.session('grace@example.com')
    const { status, json } = await mock.send('POST', signOut, { token, body })
    expect([status, json.error.details.requiredClaims]).toEqual([403, { role: 'admin' }])
    expect((await mock.families('grace@example.com'))[0].revokedAt).toBeNull()
  })

  test('of nobody is not found', async () => {
    const mock = createTestService()
    const { accessToken: token } = await mock.session()
    const answer = await mock.send('POST', signOut, { token, body: { email: 'no@example.com' } })
    expect(answer.status).toBe(404)
  })
})
