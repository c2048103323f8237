import { expect, test } from 'vitest'
import { canonicalPath, withoutNextSuffix } from '@/lib/sendora/core/paths/canonical-path'

test.each([
  ['/', '/'],
  ['/dashboard', '/dashboard'],
  ['/dashboard/', '/dashboard'],
  ['//dashboard///settings', '/dashboard/settings'],
  ['/%64ashboard', '/dashboard'],
  ['/dashboard/%73ettings', '/dashboard/settings'],
  ['/DASHBOARD', '/DASHBOARD'],
  ['/dashboard%20', '/dashboard '],
  ['/dashboard.', '/dashboard.'],
  ['/d%D0%B0shboard', '/d\u0430shboard'],
  ['/search/100%25', '/search/100%'],
  ['/files/a..b', '/files/a..b'],
  ['/files/...', '/files/...'],
  ['/dashboard.rsc', '/dashboard'],
  ['/dashboard/settings.segments/_tree.segment', '/dashboard/settings'],
  ['/dashboard/settings.segments/dashboard/settings/__PAGE__.segment.rsc', '/dashboard/settings'],
  ['/_next/data/build-1/en/dashboard.json', '/en/dashboard'],
])('%s is read as %s', (raw, path) => {
  expect(canonicalPath(raw)).toMatchObject({ kind: 'canonical', path })
})

test.each([
  ['an encoded slash', '/dashboard%2fsettings'],
  ['an encoded slash in capitals', '/dashboard%2Fsettings'],
  ['an encoded dot segment after an encoded slash', '/login/..%2fdashboard'],
  ['an encoded dot segment', '/login/%2e%2e/dashboard'],
  ['a dot segment', '/login/../dashboard'],
  ['a single dot', '/./dashboard'],
  ['a dot segment with a matrix parameter', '/login/..;/dashboard'],
  ['a backslash', '/\\dashboard'],
  ['an encoded backslash', '/dashboard%5csettings'],
  ['a double-encoded letter', '/%2564ashboard'],
  ['a double-encoded slash', '/x/..%252fdashboard'],
  ['a triple-encoded slash', '/x/..%25252fdashboard'],
  ['a double encoding in pieces', '/%25%36%34ashboard'],
  ['a double encoding of a slash in pieces', '/login/..%25%32%66dashboard'],
  ['a NUL', '/dashboard%00'],
  ['a tab', '/dashboard%09'],
  ['a line feed', '/dashboard%0a'],
  ['a delete', '/dashboard%7f'],
  ['a raw space', '/dash board'],
  ['a raw line feed', '/dashboard\n'],
  ['a lone percent', '/dashboard/%'],
  ['no hexadecimal digits', '/dashboard/%zz'],
  ['an escape of old browsers', '/dashboard/%u002e'],
  ['a double-encoded escape of old browsers', '/dashboard/%25u002e'],
  ['an overlong slash', '/dashboard/%c0%af'],
  ['a byte that is no UTF-8', '/dashboard/%ff'],
  ['more than 2,048 characters', `/${'a'.repeat(2_048)}`],
])('a path with %s is refused', (_, raw) => {
  expect(canonicalPath(raw)).toEqual({ kind: 'refused' })
})

test.each([
  ['/dashboard.rsc', '/dashboard'],
  ['/dashboard.segments/_tree.segment.rsc', '/dashboard'],
  ['/_next/data/x/dashboard.json', '/dashboard'],
  ['/dashboard.json', '/dashboard.json'],
  ['/rsc', '/rsc'],
])('%s belongs to the page %s', (path, page) => {
  expect(withoutNextSuffix(path)).toBe(page)
})
