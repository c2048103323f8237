import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { signInAction } from '@/lib/sendora/actions'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import { currentReturnTo, getReturnTo, redirectTo } from '@/lib/sendora/server'
import { keptReturnTo } from '@/lib/sendora/server/sign-in/flow-cookies'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { configure } from '@/tests/support/configuration'
import { locationOf } from '@/tests/support/fake-next'
import { fakeService, issued } from '@/tests/support/fake-service'
import { forwardedHeaders, fromOurPage, requestTo } from '@/tests/support/gate-request'
import { appOrigin } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

beforeEach(() => {
  enterApp(fakeService({ '/login': () => issued(unsignedToken(), 'rt_1') }).fetch)
  configure({ encodedPaths: ['/files/*'] })
})

afterEach(() => {
  configure({})
  leaveApp()
})

/** Where the gate's redirect to the sign-in page says to return. */
async function fromGate(address: string): Promise<string | null> {
  const response = await sendoraMiddleware()(requestTo(address))
  return new URL(response?.headers.get('location') ?? '').searchParams.get('from')
}

async function afterSignIn(from: string): Promise<string> {
  const form = formOf({ email: 'ada@example.com', password: 'a password', from })
  visit({ sendora_probe: '1' })
  return locationOf(signInAction(form))
}

const queryText = fc.stringMatching(/^[a-zA-Z0-9._~!$&'()*+,;=:@/?%-]{0,40}$/)
const pathText = fc.array(fc.stringMatching(/^[a-z0-9~!$&()+,;=@-]{1,8}$/), { maxLength: 4 })
const fileName = fc.constantFrom('a%2Fb', 'a%2fb', '100%25', 'a%252Fb')
const addresses = fc
  .tuple(
    fc.oneof(
      pathText.map((parts) => `/p/${parts.join('/')}`),
      fileName.map((name) => `/files/${name}`),
    ),
    fc.option(
      queryText.map((text) => `?from=2026-01-01&q=a%20b&${text}`),
      { nil: '' },
    ),
  )
  .map(([path, search]) => path + search)

test('an address comes back byte for byte, through gate, sign-in page, and action', async () => {
  await fc.assert(
    fc.asyncProperty(addresses, async (address) => {
      const { pathname, search } = requestTo(address).nextUrl
      const from = await fromGate(address)
      expect(from).toBe(pathname + search)
      expect(getReturnTo(from)).toBe(from)
      expect(await afterSignIn(from ?? '')).toBe(from)
    }),
    { numRuns: 300 },
  )
})

test('whatever is asked for, sign-in leads to a path of this origin', async () => {
  const hostile = fc
    .array(fc.constantFrom(...'/ \\ .. . ; ? # & @ evil.test %2f %5c'.split(' ')), {
      maxLength: 10,
    })
    .map((parts) => `/${parts.join('')}`)
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const result = await afterSignIn(text)
      expect(result).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
      expect(new URL(result, appOrigin).origin).toBe(appOrigin)
    }),
    // What only parsing makes of them: chance would need thousands of runs.
    { numRuns: 300, examples: [['/..//evil.test'], ['/a/..//evil.test'], ['/.//evil.test']] },
  )
})

test.each([
  [
    "the page's own dates",
    '/dashboard?from=2026-01-01&to=2026-02-01',
    '/dashboard?from=2026-01-01&to=2026-02-01',
  ],
  ['an escape in the query', '/people?q=a%20b&_rsc=1x2y', '/people?q=a%20b'],
  ["Next's own parameter in the middle", '/people?a=%20&_rsc=1&b=c%2Bd', '/people?a=%20&b=c%2Bd'],
  ["one that only looks like Next's", '/people?x_rsc=1&_rscs=2', '/people?x_rsc=1&_rscs=2'],
  ["nothing but Next's", '/people?_rsc=1', '/people'],
  ['more than 2,048 characters', `/people?q=${'a'.repeat(2_100)}`, '/people'],
  ['a backslash in the query', '/people?q=a\\b', '/people'],
])('the gate keeps %s', async (_, address, expected) => {
  expect(await fromGate(address)).toBe(expected)
})

test('a page learns the same address', async () => {
  const cookies = { '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' }
  const address = '/files/a%2Fb?from=2026-01-01&q=a%20b'
  const response = await sendoraMiddleware()(requestTo(address, { cookies }))
  const headers = forwardedHeaders(response as Response)
  visit({}, headers)
  expect(await currentReturnTo()).toBe(address)
})

test('a semicolon survives an action that Next calls, whose client would cut there', async () => {
  visit({}, { ...fromOurPage, 'next-action': 'a' })
  expect(await locationOf(redirectTo('/people?tags=a;b'))).toBe('/people?tags=a%3Bb')
  visit({}, fromOurPage)
  expect(await locationOf(redirectTo('/people?tags=a;b'))).toBe('/people?tags=a;b')
})

test('an address that is too long for a cookie is kept as its path', () => {
  expect(keptReturnTo('/people?q=a%20b')).toBe('/people?q=a%20b')
  expect(keptReturnTo(`/people?q=${'ä'.repeat(1_000)}`)).toBe('/people')
  expect(keptReturnTo(`/${'a'.repeat(2_000)}`)).toBe('')
})
