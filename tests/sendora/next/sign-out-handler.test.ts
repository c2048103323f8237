import { beforeEach, describe, expect, test, vi } from 'vitest'
import { signOutHandler } from '@/lib/sendora/server'
import { unsignedToken } from '@/tests/support/access-token'
import { configure } from '@/tests/support/configuration'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { currentRequest } from '@/tests/support/fake-next'
import { fakeService, ok, refusal } from '@/tests/support/fake-service'
import { fromOurPage } from '@/tests/support/gate-request'
import { appOrigin, testOptions } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const session = { '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' }
let revoke = () => ok({})

beforeEach(() => {
  revoke = () => ok({})
  const service = fakeService({ '/token/revoke': () => revoke() })
  configure(testOptions({ fetch: service.fetch }))
  currentRequest.cookies = fakeCookieStore(session).store
  currentRequest.headers = new Headers(fromOurPage)
})

const isSignedIn = () => Boolean(currentRequest.cookies.get('__Host-sendora_rt'))

describe('a post to the sign-out address', () => {
  test('ends the session, and leads to the sign-in page by GET', async () => {
    const answer = await signOutHandler()
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${appOrigin}/login?reason=signed_out`)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(isSignedIn()).toBe(false)
  })

  test('says so if the service couldn’t be told', async () => {
    revoke = () => refusal(503, 'DOWN')
    const answer = await signOutHandler()
    expect(answer.headers.get('location')).toBe(`${appOrigin}/login?reason=signed_out_here`)
    expect(isSignedIn()).toBe(false)
  })

  test.each([
    ['another site', { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }],
    ['a sibling', { origin: 'https://www.app.example', 'sec-fetch-site': 'same-site' }],
    ['a page without an origin', { origin: 'null' }],
    ['nowhere', {}],
  ])('from %s is refused, and the session stays', async (_, headers) => {
    currentRequest.headers = new Headers(headers as Record<string, string>)
    const answer = await signOutHandler()
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('<a href="/">')
    expect(isSignedIn()).toBe(true)
  })
})
