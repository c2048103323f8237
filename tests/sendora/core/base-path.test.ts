import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSamePage, withBasePath, withoutBasePath } from '@/lib/sendora/core/paths/base-path'

const console_ = { basePath: '/console' }

test.each([
  ['/', '/console'],
  ['/?page=2', '/console?page=2'],
  ['/#top', '/console#top'],
  ['/login', '/console/login'],
  ['/login/?from=%2F', '/console/login/?from=%2F'],
  // Of this app's own paths, one may well be called like the base path.
  ['/console', '/console/console'],
  ['', ''],
  ['?page=2', '?page=2'],
  ['#top', '#top'],
  ['//evil.test/x', '//evil.test/x'],
  ['https://elsewhere.test/', 'https://elsewhere.test/'],
])('%s is %s for browsers', (path, expected) => {
  expect(withBasePath(path, console_)).toBe(expected)
  expect(withBasePath(path, { basePath: '' })).toBe(path)
})

test.each([
  ['/console', '/'],
  ['/console?page=2', '/?page=2'],
  ['/console/', '/'],
  ['/console/login/', '/login/'],
  ['/consoles/login', '/consoles/login'],
  ['/elsewhere', '/elsewhere'],
])('%s is %s for this app', (path, expected) => {
  expect(withoutBasePath(path, console_)).toBe(expected)
})

test('either undoes the other', () => {
  const segment = fc.stringMatching(/^[a-z0-9.%-]{1,8}$/)
  const paths = fc.array(segment, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`)
  fc.assert(
    fc.property(paths, (path) => withoutBasePath(withBasePath(path, console_), console_) === path),
  )
})

test('a slash at the end makes no other page', () => {
  expect(isSamePage('/login/', '/login')).toBe(true)
  expect(isSamePage('/login', '/login')).toBe(true)
  expect(isSamePage('/logins', '/login')).toBe(false)
})
