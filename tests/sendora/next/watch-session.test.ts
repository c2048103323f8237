import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchSession } from '@/lib/sendora/client/live-session/session-context'
import { announce } from '@/lib/sendora/client/session-channel'
import { sessionMark } from '@/lib/sendora/core/cookies/cookie-header'
import { getSessionMark } from '@/lib/sendora/server/request-context'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { currentRequest } from '@/tests/support/fake-next'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

describe('the mark of a session', () => {
  test.each([
    ['', null],
    ['theme=dark', null],
    ['theme=dark; sendora_csrf=one', 'one'],
    ['__Host-sendora_csrf=two; theme=dark', 'two'],
    ['not_sendora_csrf=three', null],
    ['\u00a0__Host-sendora_csrf=planted', null],
    ['__Host-sendora_csrf =planted', null],
    ['__Host-sendora_csrf=one; __Host-sendora_csrf=two', null],
    ['__Host-sendora_csrf=', null],
    ['__Host-sendora_csrf', null],
    ['sendora_csrf=far-too-long-to-be-handed-to-a-page', 'far-too-'],
  ])('in %j is %j', (cookieText, mark) => {
    expect(sessionMark(cookieText)).toBe(mark)
  })
})

test('the server marks a session as scripts do', async () => {
  currentRequest.cookies = fakeCookieStore({
    '__Host-sendora_at': 'secret',
    '__Host-sendora_csrf': 'hAq6fB0kzz-a-token',
  }).store
  expect(await getSessionMark()).toBe(sessionMark('__Host-sendora_csrf=hAq6fB0kzz-a-token'))
  const without: Record<string, string>[] = [
    {},
    { theme: 'x; __Host-sendora_csrf=planted' },
    { '__Host-sendora_csrf': '' },
  ]
  for (const values of without) {
    currentRequest.cookies = fakeCookieStore(values).store
    expect(await getSessionMark()).toBeNull()
  }
})

describe('a tab', () => {
  const tab = Object.assign(new EventTarget(), {
    cookie: 'sendora_csrf=drawn',
    visibilityState: 'visible',
  })
  let drawnMark: string | null = 'drawn'
  const onRenewed = vi.fn((mark: string) => {
    drawnMark = mark
  })
  const onEnded = vi.fn()
  let stop = () => {}
  const watch = () => {
    stop = watchSession({ drawnMark: () => drawnMark, onRenewed, onEnded })
  }

  beforeEach(() => {
    Object.assign(tab, { cookie: 'sendora_csrf=drawn', visibilityState: 'visible' })
    drawnMark = 'drawn'
    vi.clearAllMocks()
    vi.stubGlobal('document', tab)
  })

  afterEach(() => {
    stop()
    vi.unstubAllGlobals()
  })

  test('is content with the session that it shows', () => {
    watch()
    expect(onRenewed).not.toHaveBeenCalled()
  })

  test('that went on with a renewed session asks for it once', () => {
    tab.cookie = 'sendora_csrf=renewed'
    watch()
    tab.dispatchEvent(new Event('visibilitychange'))
    expect(onRenewed.mock.calls).toEqual([['renewed']])
  })

  test('hears of a renewal in another tab', async () => {
    watch()
    tab.cookie = 'sendora_csrf=renewed'
    announce('refreshed')
    await vi.waitFor(() => expect(onRenewed).toHaveBeenCalledOnce())
  })

  test('that nobody looks at waits until someone does', () => {
    Object.assign(tab, { cookie: 'sendora_csrf=renewed', visibilityState: 'hidden' })
    watch()
    expect(onRenewed).not.toHaveBeenCalled()
    tab.visibilityState = 'visible'
    tab.dispatchEvent(new Event('visibilitychange'))
    expect(onRenewed).toHaveBeenCalledOnce()
  })

  test('without the cookie that scripts can see asks for nothing', () => {
    tab.cookie = ''
    watch()
    expect(onRenewed).not.toHaveBeenCalled()
  })

  test.each(['signed-out', 'account-deleted'] as const)('hears of %s', async (news) => {
    watch()
    tab.cookie = ''
    announce(news)
    await vi.waitFor(() => expect(onEnded).toHaveBeenCalledOnce())
    expect(onRenewed).not.toHaveBeenCalled()
  })

  test.each(['signed-out', 'account-deleted'] as const)(
    'that hears of %s late, after a new sign-in, asks for the new session',
    async (news) => {
      watch()
      tab.cookie = 'sendora_csrf=of-the-new-sign-in'
      announce(news)
      await vi.waitFor(() => expect(onRenewed).toHaveBeenCalledOnce())
      expect(onEnded).not.toHaveBeenCalled()
    },
  )

  test('that has stopped hears nothing', () => {
    watch()
    stop()
    tab.cookie = 'sendora_csrf=renewed'
    tab.dispatchEvent(new Event('visibilitychange'))
    expect(onRenewed).not.toHaveBeenCalled()
  })
})
