import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { RefreshTrouble, TryRefresh } from '@/lib/sendora/client'

const address = { pathname: '/people', search: '' }

vi.mock('next/navigation', () => ({
  usePathname: () => address.pathname,
  useSearchParams: () => new URLSearchParams(address.search),
  useRouter: () => ({ refresh: () => {} }),
}))
vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const away = 'We can’t reach the sign-in service. You’re still signed in; try again in a moment.'
const blocked = 'Your browser sent a request we can’t accept. Reload the page.'

beforeEach(() => {
  Object.assign(address, { pathname: '/people', search: '' })
})

describe('without scripts', () => {
  const seen = () => {
    const [, hidden = ''] = /<noscript>(.*)<\/noscript>/s.exec(drawn()) ?? []
    return hidden
  }
  const drawn = () => renderToStaticMarkup(<TryRefresh from="/people" />)

  test.each([
    ['reason=unavailable', [away]],
    ['page=2&reason=blocked', [blocked]],
    ['', []],
    ['reason=expired', []],
    ['reason=toString', []],
    ['reason=%3Cb%3E', []],
    ['reason=unavailable&reason=blocked', []],
  ])('a page at ?%s says what went wrong: %j', (search, sentences) => {
    address.search = search
    expect([away, blocked].filter((sentence) => seen().includes(sentence))).toEqual(sentences)
    expect(seen().includes('role="alert"')).toBe(sentences.length > 0)
  })

  test('the form names its page, so that one on the sign-in page comes back there', () => {
    address.pathname = '/login'
    expect(seen()).toContain('name="at" value="/login"')
  })
})

test('nothing of it is drawn where scripts run', () => {
  address.search = 'reason=unavailable'
  expect(renderToStaticMarkup(<RefreshTrouble />)).toMatch(/^<noscript>.*<\/noscript>$/s)
})
