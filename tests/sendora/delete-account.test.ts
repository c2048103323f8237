import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Deletion } from '@/lib/sendora/account'
import { getDeletion } from '@/lib/sendora/account'
import { deleteAccountAction } from '@/lib/sendora/account-actions'
import { signInAction } from '@/lib/sendora/actions'
import { isAccountDeleted } from '@/lib/sendora/client/live-session/is-account-deleted'
import { idle } from '@/lib/sendora/index'
import { readDeletion, writeDeletion } from '@/lib/sendora/server/sign-in/deletion-note'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { nowSeconds } from '@/tests/support/clock'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const fresh = unsignedToken()
const session = { '__Host-sendora_at': fresh, '__Host-sendora_rt': 'rt_1' }
const purgeAtMs = (nowSeconds + 30 * 86_400) * 1000
const scheduledPurgeAt = new Date(purgeAtMs).toISOString()
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/auth-service/me': () => ok({ status: 'pending', scheduledPurgeAt, graceDays: 30 }),
    '/me/identities': () => ok({ identities: [], hasPassword: true }),
    '/auth-service/mfa': () => ok({ enabled: false }),
    '/token/revoke': () => ok({}),
    '/login': () => issued(fresh, 'rt_9'),
  })
  enterApp(service.fetch)
  visit(session)
})

afterEach(leaveApp)

const cookie = (name: string) => currentRequest.cookies.get(`__Host-sendora_${name}`)
const remove = (fields: Record<string, string> = {}) =>
  deleteAccountAction(idle, formOf({ email: 'ada@example.com', ...fields }))

describe('deleting the account', () => {
  test('signs out here, and remembers until when it can be had back', async () => {
    expect(await locationOf(remove())).toBe('/login?reason=account_deleted')
    expect(service.calls[0]).toMatchObject({ path: '/api/v1/auth-service/me' })
    expect(service.calls[0]?.init.method).toBe('DELETE')
    expect([cookie('at'), cookie('rt')]).toEqual(['', ''])
    expect(await getDeletion()).toEqual({ kind: 'pending', purgeAtMs })
  })

  test('goes to where the form says, on this site alone', async () => {
    expect(await locationOf(remove({ from: '/account-deleted' }))).toBe('/account-deleted')
    // The first session has ended, and counts for nothing any more.
    visit({ ...session, '__Host-sendora_rt': 'rt_2' })
    expect(await locationOf(remove({ from: 'https://evil.test/' }))).toBe(
      '/login?reason=account_deleted',
    )
  })

  test.each(['', 'grace@example.com', 'ada@example.co', ' '])(
    'asks for the address: %j is not it',
    async (email) => {
      expect(await remove({ email })).toEqual({
        kind: 'invalid',
        fields: { email: 'Type ada@example.com to confirm.' },
        email,
      })
      expect(service.calls).toEqual([])
    },
  )

  test('takes the address in any case, with spaces around', async () => {
    expect(await locationOf(remove({ email: ' ADA@Example.com ' }))).toBeTruthy()
  })

  test('a guest has no address to type, and nothing to come back to', async () => {
    const guest = unsignedToken({ email: null, is_anonymous: true })
    visit({ ...session, '__Host-sendora_at': guest })
    service.answers['/auth-service/me'] = () =>
      ok({ status: 'purged', scheduledPurgeAt: null, graceDays: 0 })
    await locationOf(remove({ email: '' }))
    expect(await getDeletion()).toEqual({ kind: 'purged' })
  })

  test('stands behind step-up, and keeps the address', async () => {
    service.answers['/auth-service/me'] = () => refusal(403, 'RECENT_AUTH_REQUIRED')
    expect(await remove()).toMatchObject({ kind: 'step-up', email: 'ada@example.com' })
    expect(cookie('rt')).toBe('rt_1')
  })

  test('an outage leaves everything as it was', async () => {
    service.answers['/auth-service/me'] = () => new Response('', { status: 503 })
    expect(await remove()).toMatchObject({
      kind: 'refused',
      code: 'SERVICE_UNAVAILABLE',
      email: 'ada@example.com',
    })
    expect([cookie('rt'), cookie('deleted')]).toEqual(['rt_1', undefined])
  })

  test('needs a session', async () => {
    visit({})
    expect(await locationOf(remove())).toBe('/login')
    expect(service.calls).toEqual([])
  })
})

describe('signing in again', () => {
  const typed = { email: 'ada@example.com', password: 'a quiet river' }
  const signIn = () => locationOf(signInAction(idle, formOf(typed)))

  test('within the days of grace is noted for the page that follows', async () => {
    visit({ '__Host-sendora_deleted': 'purged' })
    const tokens = { accessToken: fresh, refreshToken: 'rt_9', expiresIn: 900 }
    service.answers['/login'] = () => ok({ user: null, tokens, reactivatedFromDeletion: true })
    expect(await signIn()).toBe('/dashboard')
    expect([cookie('kept'), cookie('deleted')]).toEqual(['1', ''])
  })

  test('at any other time says nothing', async () => {
    visit({})
    await signIn()
    expect([cookie('kept'), cookie('deleted')]).toEqual([undefined, undefined])
  })
})

describe('the note about a deletion', () => {
  test.each<Deletion>([
    { kind: 'purged' },
    { kind: 'pending', purgeAtMs },
    { kind: 'pending', purgeAtMs: null },
  ])('%j is read as it was written', (deletion) => {
    expect(readDeletion(writeDeletion(deletion))).toEqual(deletion)
  })

  test.each([
    null,
    '',
    'pending',
    'pending.x',
    'pending.1e9',
    'purged ',
    'pending.9999999999999999',
  ])('%j is none', (text) => {
    expect(readDeletion(text)).toBeNull()
  })

  test.each([
    ['', false],
    ['sendora_csrf=x', false],
    ['a=b; sendora_deleted=purged', true],
    ['__Host-sendora_deleted=pending.', true],
    ['xsendora_deleted=purged', false],
    ['\u00a0__Host-sendora_deleted=purged', false],
    ['__Host-sendora_deleted =purged', false],
  ])('a script sees in %j: %j', (text, expected) => {
    vi.stubGlobal('document', { cookie: text })
    expect(isAccountDeleted()).toBe(expected)
  })
})
