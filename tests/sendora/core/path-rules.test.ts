import { describe, expect, test } from 'vitest'
import { canonicalPath } from '@/lib/sendora/core/paths/canonical-path'
import { parsePattern } from '@/lib/sendora/core/paths/gate-rules'
import { isProtectedPath } from '@/lib/sendora/core/paths/path-rules'

function isProtected(path: string, lists: { protected?: string[]; public?: string[] }): boolean {
  return isProtectedPath(canonicalPath(path), {
    protected: lists.protected?.map((pattern) => parsePattern(pattern, 'protected')) ?? null,
    public: (lists.public ?? []).map((pattern) => parsePattern(pattern, 'publicPaths')),
    files: new Set(),
  })
}

describe('a protected pattern', () => {
  test.each([
    ['/dashboard', '/dashboard', true],
    ['/dashboard', '/dashboard/', true],
    ['/dashboard', '/dashboard/settings', true],
    ['/dashboard/', '/dashboard/settings', true],
    ['/dashboard', '/dashboards', false],
    ['/dashboard', '/dashboard-old', false],
    ['/dashboard', '/', false],
    ['/dashboard', '/x/dashboard', false],
    ['/dashboard', '/DASHBOARD', true],
    ['/Dashboard', '/dashboard/x', true],
    ['/dashboard', '/%64ashboard', true],
    ['/dashboard', '//dashboard', true],
    ['/dashboard', '/dashboard.rsc', true],
    ['/dashboard', '/dashboard.segments/_tree.segment', true],
    ['/dashboard', '/_next/data/build/dashboard.json', true],
    ['/', '/', true],
    ['/', '/dashboard', false],
    ['/**', '/', true],
    ['/**', '/anything/at/all', true],
    ['/docs/**', '/docs', true],
    ['/docs/**', '/docs/a/b', true],
    ['/docs/**', '/docsx', false],
    ['/orgs/*/settings', '/orgs/acme/settings', true],
    ['/orgs/*/settings', '/orgs/acme/settings/keys', true],
    ['/orgs/*/settings', '/orgs/acme', false],
    ['/orgs/*/settings', '/orgs/acme/people', false],
    ['/orgs/*/settings', '/orgs/a/b/settings', false],
    ['/*', '/', false],
    ['/*', '/a', true],
  ])('%s covers %s: %s', (pattern, path, covered) => {
    expect(isProtected(path, { protected: [pattern] })).toBe(covered)
  })
})

describe('a public pattern', () => {
  test('wins over a protected one', () => {
    const lists = { protected: ['/dashboard'], public: ['/dashboard/help'] }
    expect(isProtected('/dashboard/help/faq', lists)).toBe(false)
    expect(isProtected('/dashboard/helpers', lists)).toBe(true)
  })

  test('is compared with its case', () => {
    expect(isProtected('/HELP', { public: ['/help'] })).toBe(true)
  })

  test('for the root opens the root alone', () => {
    expect(isProtected('/', { public: ['/'] })).toBe(false)
    expect(isProtected('/dashboard', { public: ['/'] })).toBe(true)
  })

  test.each([
    '/help.segments/secret',
    '/help.segments/_tree.segment',
    '/help.rsc',
    '/_next/data/x/help.json',
  ])('does not open %s, which a dynamic route could take for itself', (path) => {
    expect(isProtected(path, { public: ['/help'] })).toBe(true)
  })
})

test('without a protected list, everything that is not public is protected', () => {
  expect(isProtected('/anything', { public: ['/help'] })).toBe(true)
})

test('an empty protected list protects nothing', () => {
  expect(isProtected('/anything', { protected: [] })).toBe(false)
})

test('a refused path is protected whatever the rules say', () => {
  expect(isProtected('/help/%2e%2e/x', { protected: [], public: ['/**'] })).toBe(true)
})

test.each([
  '',
  'dashboard',
  'https://app.example/dashboard',
  '/dash*',
  '/***',
  '/**/settings',
  '/(dashboard)',
  '/[id]',
  '/orgs/:id',
  '/dashboard/:path*',
  '//dashboard',
  '/a?b',
  '/a#b',
  '/a/../b',
  '/%2f',
  '/a b',
  '\\dashboard',
])('the pattern %j is refused by the name of its option', (pattern) => {
  expect(() => parsePattern(pattern, 'publicPaths')).toThrow(
    expect.objectContaining({
      code: 'option_invalid',
      message: expect.stringContaining('"publicPaths"'),
    }),
  )
})

test('a pattern that is no text is refused', () => {
  expect(() => parsePattern(/x/ as unknown as string, 'protected')).toThrow('"protected"')
})
