import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { confirmEmailCodeAction } from '@/lib/sendora/account-actions'
import {
  acceptMagicLinkAction,
  completeMfaAction,
  confirmMagicLinkAction,
  signInAction,
} from '@/lib/sendora/actions'
import { idle } from '@/lib/sendora/index'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { nowSeconds } from '@/tests/support/clock'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'
import { fromOurPage } from '@/tests/support/gate-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const email = 'ada@example.com'
const otherAgent = { 'user-agent': 'Another' }
const from = '/people?page=2'
const token = unsignedToken({ email })
/** A service for which whatever was sent once is spent. */
let service = fakeService()

beforeEach(() => {
  const spent = new Set<string>()
  const once =
    (code: string) =>
    ({ body }: { body: unknown }) => {
      const sent = JSON.stringify(body)
      if (spent.has(sent)) return refusal(401, code)
      spent.add(sent)
      return issued(token, 'rt_9')
    }
  service = fakeService({
    '/login': once('INVALID_CREDENTIALS'),
    '/mfa/challenge': once('MFA_CODE_INVALID'),
    '/email-otp/verify': once('EMAIL_OTP_INVALID'),
    '/magic-link/verify': once('MAGIC_LINK_INVALID'),
    '/token/refresh': () => issued(unsignedToken({ email, jti: 'next' }), 'rt_10'),
    '/token/revoke': () => ok({}),
  })
  enterApp(service.fetch)
})

afterEach(leaveApp)

const cookie = (name: string) => currentRequest.cookies.get(`__Host-sendora_${name}`)
const cookies = (values: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`__Host-sendora_${name}`, value]),
  )

type Action = (previous: typeof idle, form: FormData) => Promise<unknown>
type Flow = [title: string, path: string, action: Action, fields: object, held: object]

const salt = '0d0b1a3e-5a52-4a3e-9f3b-2b1c7a1de001'
const hash = async () => {
  const { sha256Hex } = await import('@/lib/sendora/core/tokens/redacted-tokens')
  return sha256Hex(`${salt} ${email}`)
}
const flows: Flow[] = [
  ['a second factor', '/mfa/challenge', completeMfaAction, { code: '123456' }, { mfa: 'mfa_1' }],
  [
    'a mailed code',
    '/email-otp/verify',
    confirmEmailCodeAction,
    { code: '123456' },
    { code: `${nowSeconds * 1000}.5.${email}` },
  ],
  [
    'a mailed link',
    '/magic-link/verify',
    confirmMagicLinkAction,
    { token: 'ml_1' },
    { link: `${nowSeconds * 1000}.${salt}.${await hash()}./people` },
  ],
  ['a password', '/login', signInAction, { email, password: 'a quiet river' }, {}],
]

describe.each(flows)('%s that is sent twice', (_, path, action, fields, held) => {
  const page = crypto.randomUUID()
  const press = (attempt = page) =>
    locationOf(action(idle, formOf({ from, idempotencyKey: attempt, ...fields })))
  const begin = (more = {}) => visit(cookies({ ...held, ...more }))

  test('at the same moment is one sign-in', async () => {
    begin()
    expect(await Promise.all([press(), press()])).toEqual([from, from])
    expect(service.callsTo(path)).toHaveLength(1)
    expect(cookie('rt')).toBe('rt_9')
  })

  test('the second time after the answer ends where the first did', async () => {
    begin()
    await press()
    expect(await press()).toBe(from)
    expect(service.callsTo(path)).toHaveLength(1)
    expect(service.callsTo('/token/revoke')).toEqual([])
  })

  test('after a sign-out is no sign-in', async () => {
    begin()
    await press()
    const { mfa, ...left } = { mfa: '', ...held }
    visit(cookies({ ...left, submitted: cookie('submitted') ?? '' }), {
      ...fromOurPage,
      ...otherAgent,
    })
    expect(await press().catch(() => 'no')).toBe('no')
  })

  test('by two browsers is asked twice', async () => {
    for (const rt of ['rt_one', 'rt_two']) {
      begin({ rt })
      await press(crypto.randomUUID()).catch(() => undefined)
    }
    expect(service.callsTo(path)).toHaveLength(2)
  })
})

test('a link that others asked for asks its question twice, and its answer may be sent twice', async () => {
  visit()
  const attempt = crypto.randomUUID()
  const ask = () =>
    confirmMagicLinkAction(idle, formOf({ token: 'ml_1', device: 'this', idempotencyKey: attempt }))
  const [one, two] = await Promise.all([ask(), ask()])
  expect(one).toMatchObject({ kind: 'confirm-account', email })
  expect(two).toEqual(one)

  const pending = one.kind === 'confirm-account' ? one.pending : ''
  const accept = () =>
    locationOf(acceptMagicLinkAction(idle, formOf({ pending, idempotencyKey: attempt, from })))
  expect(await accept()).toBe(from)
  expect(await accept()).toBe(from)
  expect(cookie('rt')).toBe('rt_10')
})

test('a link that others asked for is not shared by two browsers', async () => {
  const ask = (attempt: string) =>
    confirmMagicLinkAction(idle, formOf({ token: 'ml_1', device: 'this', idempotencyKey: attempt }))
  for (const attempts of [
    [crypto.randomUUID(), crypto.randomUUID()],
    ['', ''],
  ]) {
    visit()
    const states = await Promise.all(attempts.map(ask))
    expect(states.map(({ kind }) => kind)).toContain('refused')
  }
})

test('the same page with another account in it is another press', async () => {
  visit()
  const attempt = crypto.randomUUID()
  const signIn = (who: string) =>
    locationOf(
      signInAction(
        idle,
        formOf({ from, idempotencyKey: attempt, email: who, password: 'a quiet river' }),
      ),
    )
  await signIn('ada@example.com')
  await signIn('grace@example.com')
  expect(service.callsTo('/login')).toHaveLength(2)
})
