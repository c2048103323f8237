import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getIdentities } from '@/lib/sendora/account'
import { idle } from '@/lib/sendora/index'
import { addPasswordAction, unlinkIdentityAction } from '@/lib/sendora/social-actions'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const named = unsignedToken()
const nameless = unsignedToken({ email: null })
const session = { '__Host-sendora_at': named, '__Host-sendora_rt': 'rt_1' }
const google = {
  provider: 'google',
  email: 'ada@example.com',
  linkedAt: '2026-01-01T00:00:00.000Z',
}
const unlinked = '/account?notice=identity_unlinked&provider=google'
const list = { identities: [google], hasPassword: true }
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/me/identities': () => ok(list),
    '/me/identities/google': () => ok({ provider: 'google', removed: true, remaining: 0 }),
    '/me/link/email': () => ok({ user: {} }),
    '/token/refresh': () => issued(unsignedToken({ jti: 'renewed' }), 'rt_2'),
    '/token/revoke': () => ok({}),
  })
  enterApp(service.fetch)
  visit(session)
})

afterEach(leaveApp)

const cookie = (name: string) => currentRequest.cookies.get(`__Host-sendora_${name}`)

describe('the list', () => {
  test('is what the service tells', async () => {
    expect(await getIdentities()).toEqual({ kind: 'ok', data: list })
  })

  test.each([
    { identities: null },
    { identities: [{ provider: 7, linkedAt: '' }] },
    [],
    { identities: [{ provider: 'google' }] },
  ])('%j is unreadable', async (data) => {
    service.answers['/me/identities'] = () => ok(data)
    expect(await getIdentities()).toMatchObject({ kind: 'unavailable' })
  })
})

describe('unlinking', () => {
  const unlink = (provider = 'google') =>
    unlinkIdentityAction(idle, formOf({ provider, from: '/account' }))

  test('takes the identity off', async () => {
    expect(await locationOf(unlink())).toBe(unlinked)
    expect(service.calls[0]?.init.method).toBe('DELETE')
  })

  test('what is gone already is fine', async () => {
    service.answers['/me/identities/google'] = () => refusal(404, 'NOT_FOUND')
    expect(await locationOf(unlink())).toBe(unlinked)
  })

  test.each(['', '../me', 'google/..', 'Google', 'a b'])(
    '%o reaches no address',
    async (provider) => {
      expect(await unlink(provider)).toMatchObject({ kind: 'refused', code: 'VALIDATION_ERROR' })
      expect(service.calls).toEqual([])
    },
  )

  test('a sign-in that is too long ago is proven in the same form', async () => {
    const tooOld = () => refusal(403, 'RECENT_AUTH_REQUIRED', { maxAgeSeconds: 300 })
    service.answers['/me/identities/google'] = tooOld
    expect(await unlink()).toMatchObject({ kind: 'step-up', hasPassword: true })

    service.answers['/reauthenticate'] = () => {
      service.answers['/me/identities/google'] = () => ok({})
      return ok({})
    }
    const fields = { provider: 'google', from: '/account', stepUpPassword: 'a quiet river' }
    expect(await locationOf(unlinkIdentityAction(idle, formOf(fields)))).toBe(unlinked)
  })

  test('the last way in stays, in words', async () => {
    service.answers['/me/identities/google'] = () => refusal(409, 'LAST_CREDENTIAL')
    expect(await unlink()).toMatchObject({
      kind: 'refused',
      message: 'This is your only sign-in method. Add a password or link another account first.',
    })
  })
})

describe('adding a password', () => {
  const add = (fields: Record<string, string>) => addPasswordAction(idle, formOf(fields))

  test('keeps the address of the session, whatever the form says, and renews it', async () => {
    const form = { email: 'evil@example.com', password: 'a quiet river', from: '/account' }
    expect(await locationOf(add(form))).toBe('/account?notice=password_added')
    expect(service.callsTo('/me/link/email')[0]?.body).toEqual({
      email: 'ada@example.com',
      password: 'a quiet river',
    })
    expect(cookie('rt')).toBe('rt_2')
  })

  test('asks for an address where there is none', async () => {
    visit({ ...session, '__Host-sendora_at': nameless })
    expect(await add({ password: 'a quiet river' })).toMatchObject({
      kind: 'invalid',
      fields: { email: 'Enter your email address.' },
    })
    service.answers['/me/link/email'] = () =>
      refusal(409, 'CREDENTIAL_IN_USE', { provider: 'password', collision: 'email' })
    expect(await add({ email: 'a@example.com', password: 'a quiet river' })).toMatchObject({
      kind: 'invalid',
      fields: { email: expect.stringContaining('can’t be used') },
      email: 'a@example.com',
    })
  })

  test('a weak one is named beside its field', async () => {
    service.answers['/me/link/email'] = () =>
      refusal(400, 'VALIDATION_ERROR', {
        issues: [{ path: ['password'], code: 'password_too_common' }],
      })
    expect(await add({ password: 'password1' })).toMatchObject({ kind: 'invalid' })
    expect(JSON.stringify(await add({ password: 'password1' }))).not.toContain('password1')
  })
})
