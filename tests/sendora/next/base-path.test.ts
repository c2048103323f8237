import { NextRequest } from 'next/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { signInAction } from '@/lib/sendora/actions'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import { redirectTo, requireSession } from '@/lib/sendora/server'
import { refreshAction, signOutAction } from '@/lib/sendora/session-actions'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { configure } from '@/tests/support/configuration'
import { locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, jsonResponse } from '@/tests/support/fake-service'
import { fromOurPage, isPassed, trial } from '@/tests/support/gate-request'
import { appOrigin } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const basePath = '/console'

beforeEach(() => {
  const service = fakeService({
    '/login': () => issued(unsignedToken(), 'rt_1'),
    '/logout': () => jsonResponse(200, {}),
  })
  enterApp(service.fetch)
  configure({ basePath })
})

afterEach(() => {
  configure({})
  leaveApp()
})

/** As Next hands it to the gate when `next.config` has these. */
function requestBelow(path: string, nextConfig: { basePath?: string; trailingSlash?: boolean }) {
  return new NextRequest(new URL(path, appOrigin), { nextConfig })
}

describe('below a base path', () => {
  test.each([
    ['/console/people?page=2', false, '/console/login?from=%2Fpeople%3Fpage%3D2'],
    ['/console/people/?page=2', true, '/console/login?from=%2Fpeople%2F%3Fpage%3D2'],
    ['/console', false, '/console/login?from=%2F'],
    ['/console/console', false, '/console/login?from=%2Fconsole'],
  ])('the gate sends %s to the sign-in page there', async (path, trailingSlash, location) => {
    const gate = sendoraMiddleware()
    const response = await gate(requestBelow(path, { basePath, trailingSlash }))
    expect(response.headers.get('location')).toBe(appOrigin + location)
  })

  test('the rules of the gate are written without it', async () => {
    const gate = sendoraMiddleware({ protected: ['/people'], publicPaths: ['/people/help'] })
    const passes = async (path: string) => isPassed(await gate(requestBelow(path, { basePath })))
    expect(await passes('/console/people/ada')).toBe(false)
    expect(await passes('/console/people/help')).toBe(true)
    expect(await passes('/console/login')).toBe(true)
  })

  test.each([
    ['', '/console', '"/console"'],
    ['/console', '', '""'],
    ['/console', '/other', '"/other"'],
  ])(
    'configured as %j, with %j in next.config, every request says so',
    async (own, next, named) => {
      configure({ basePath: own })
      const gate = sendoraMiddleware()
      const request = requestBelow(`${next}/people`, { basePath: next })
      await expect(gate(request)).rejects.toMatchObject({
        code: 'option_conflict',
        message: expect.stringContaining(`next.config serves this app at ${named}`),
      })
    },
  )

  const posted = { ...fromOurPage, 'content-type': 'multipart/form-data; boundary=x' }

  test.each([
    ['a page', {}, ''],
    ['an action that Next calls', { ...posted, 'next-action': 'a' }, ''],
    // Next sends the address of this one on as it is.
    ['the action of a form without scripts', posted, `${appOrigin}/console`],
    [
      'one with other words for it',
      { ...posted, 'content-type': 'application/x-www-form-urlencoded' },
      `${appOrigin}/console`,
    ],
  ])('%s redirects to where it means', async (_, headers, before) => {
    visit({}, { ...fromOurPage, ...headers })
    expect(await locationOf(requireSession())).toBe(`${before}/login`)
    expect(await locationOf(redirectTo('/people?page=2'))).toBe(`${before}/people?page=2`)
    expect(await locationOf(signOutAction())).toBe(`${before}/login?reason=signed_out`)
    const wanted = formOf({ email: 'ada@example.com', password: 'a password', from: '/people' })
    expect(await locationOf(signInAction(wanted))).toContain(`${before}/`)
  })

  test('a renewal without scripts knows the sign-in page with and without a slash at its end', async () => {
    visit({}, posted)
    const form = formOf({ from: '/people/', at: '/login/' })
    expect(await locationOf(refreshAction(form))).toBe(
      `${appOrigin}/console/login?from=%2Fpeople%2F&reason=expired`,
    )
  })
})

test.each(['console', '/console/', '/', '/console/*', '/a/../b'])(
  '%s is no base path',
  async (value) => {
    configure({ basePath: value })
    await expect(trial(sendoraMiddleware())).rejects.toThrow(
      expect.objectContaining({ code: 'option_invalid' }),
    )
  },
)
