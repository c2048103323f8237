import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judgeMatcher } from './support/judge-matcher'

const gate = (matcher: string) => `export const config = {\n  matcher: ${matcher},\n}\n`

test('the matcher of the app lets nothing past the gate', () => {
  const source = readFileSync('middleware.ts', 'utf8')
  expect(source).toMatch(/matcher:/)
  expect(judgeMatcher(source)).toEqual([])
})

test.each([
  [
    "the example of the framework's own guide",
    `[{ source: '/((?!_next/static/).*)', missing: [{ type: 'header', key: 'next-router-prefetch' }] }]`,
    'it has "missing"',
  ],
  [
    'a condition on a header',
    `[{ source: '/((?!_next/static/).*)', has: [{ type: 'header', key: 'x' }] }]`,
    'it has "has"',
  ],
  ['a prefix that also means /api-keys', `'/((?!api|_next/static/).*)'`, '"api" has no boundary'],
  ['an API that is left out', `'/((?!api/|_next/static/).*)'`, '"api/" is no static file'],
  ['a name without an end', `'/((?!_next/image).*)'`, '"_next/image" has no boundary'],
  [
    'a list of protected paths',
    `['/dashboard', '/dashboard/:path*']`,
    '"/dashboard" leaves paths without a gate',
  ],
])('%s would be noticed', (_, matcher, problem) => {
  expect(judgeMatcher(gate(matcher))).toContain(problem)
})

test('no matcher at all is fine: the gate sees everything', () => {
  expect(judgeMatcher('export default sendoraMiddleware()')).toEqual([])
})
