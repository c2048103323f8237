import { describe, expect, test } from 'vitest'
import {
  nextSort,
  type PeopleQuery,
  peopleHref,
  readPeopleQuery,
} from '@/lib/dashboard/people-query'
import { formIntent } from '@/lib/form-intent'
import { readRequiredClaims } from '@/lib/required-claims'
import { readTheme } from '@/lib/theme'

const standard: PeopleQuery = { query: '', sort: '-lastSeenAt', page: 1 }

describe('the address of a people page', () => {
  test.each([
    [{}, standard],
    [
      { query: '  ann ', sort: 'name', page: '3' },
      { query: 'ann', sort: 'name', page: 3 },
    ],
    [{ query: ['a', 'b'], sort: 'email', page: '0' }, standard],
    [{ page: '1e3' }, standard],
    [{ page: '-1' }, standard],
    [{ page: '999999' }, { ...standard, page: 100_000 }],
    [{ query: 'x'.repeat(300) }, { ...standard, query: 'x'.repeat(100) }],
  ])('%j is read as %j', (input, query) => {
    expect(readPeopleQuery(input)).toEqual(query)
  })

  test.each([
    [standard, '/dashboard/people'],
    [{ query: 'a&b', sort: 'name', page: 2 }, '/dashboard/people?query=a%26b&sort=name&page=2'],
  ] as [PeopleQuery, string][])('of %j is %s', (query, href) => {
    expect(peopleHref(query)).toBe(href)
  })

  test.each([
    ['-lastSeenAt', 'lastSeenAt', 'lastSeenAt'],
    ['name', 'lastSeenAt', '-lastSeenAt'],
    ['-lastSeenAt', 'name', 'name'],
    ['name', 'name', '-name'],
  ] as const)('sorted by %s, a press on %s sorts by %s', (current, key, next) => {
    expect(nextSort(current, key)).toBe(next)
  })
})

test.each([
  ['dark', 'dark'],
  ['neon', 'system'],
  [null, 'system'],
])('the theme %j is %s', (input, theme) => {
  expect(readTheme(input)).toBe(theme)
})

test('the pressed button is read from a form and from nothing else', () => {
  const form = new FormData()
  form.set('intent', 'code')
  expect(formIntent(form)).toBe('code')
  form.set('intent', new File([], 'code'))
  for (const input of [form, new FormData(), null, { intent: 'code' }]) {
    expect(formIntent(input)).toBe('')
  }
})

test('a 403 names what was wanted beside what is there', () => {
  const details = { requiredClaims: { role: 'admin', permissions: ['audit:read'] } }
  expect(readRequiredClaims(details, { role: 'member' })).toEqual([
    { claim: 'role', wanted: 'admin', present: 'member' },
    { claim: 'permissions', wanted: '["audit:read"]', present: 'missing' },
  ])
  for (const other of [null, {}, { requiredClaims: ['role'] }, 'text']) {
    expect(readRequiredClaims(other, {})).toEqual([])
  }
})
