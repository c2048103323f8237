import { describe, expect, test } from 'vitest'
import { paletteOptions } from '@/app/_components/shell/search/palette-options'
import { matchEntries } from '@/lib/search/match-entries'
import { readSearchQuery, searchHref } from '@/lib/search/search-query'
import { resultHref } from '@/lib/search/search-results'
import { searchSchema } from '@/lib/search/search-schema'

const entries = [
  { kind: 'pages' as const, title: 'Übersicht', keywords: 'Start Auswertung', href: '/dashboard' },
  { kind: 'pages' as const, title: 'People', keywords: 'users customers', href: '/people' },
  { kind: 'actions' as const, title: 'Invite people', keywords: 'add', href: '/people/invite' },
]

describe('pages and actions', () => {
  test.each([
    ['', ['Übersicht', 'People', 'Invite people']],
    ['people', ['People', 'Invite people']],
    ['ubers', ['Übersicht']],
    ['CUSTOM', ['People']],
    ['people invite', ['Invite people']],
    ['ustomers', []],
    ['.*', []],
  ])('match %j as %j', (query, titles) => {
    expect(matchEntries(entries, query).map(({ title }) => title)).toEqual(titles)
  })
})

test.each([
  ['  ann  ', 'ann'],
  ['x'.repeat(200), 'x'.repeat(100)],
  [['ann', 'bob'], ''],
  [undefined, ''],
  [null, ''],
])('the parameter %j searches for %j', (input, query) => {
  expect(readSearchQuery(input)).toBe(query)
})

test('the address of a search keeps what is typed', () => {
  expect(searchHref('a&b=c #1')).toBe('/dashboard/search?q=a%26b%3Dc+%231')
  expect(searchHref('')).toBe('/dashboard/search')
})

test('a result leads to the person, or to the events of the type', () => {
  expect(resultHref('people', 'p/1?x')).toBe('/dashboard/people/p%2F1%3Fx')
  expect(resultHref('events', 'a b&c')).toBe('/dashboard/events/explore?type=a+b%26c')
})

test('kinds that have no page are dropped', () => {
  const items = [{ id: '1', title: 'Ada', hint: 'ada@example.com', secret: 'x' }]
  expect(
    searchSchema.parse({
      groups: [
        { kind: 'flags', items },
        { kind: 'people', items },
        { kind: '__proto__', items },
      ],
    }),
  ).toEqual({
    groups: [{ kind: 'people', items: [{ id: '1', title: 'Ada', hint: 'ada@example.com' }] }],
  })
})

const texts = { pages: 'Pages', actions: 'Actions', people: 'People', events: 'Events' } as never

describe('the palette lists', () => {
  const titles = (query: string, results: Parameters<typeof paletteOptions>[0]['results']) =>
    paletteOptions({ query, entries, results, texts }).map(
      ({ title, options }) => `${title}: ${options.map((option) => option.title).join()}`,
    )

  test('everything of its own before anything is typed', () => {
    expect(titles('', { kind: 'idle' })).toEqual([
      'Pages: Übersicht,People',
      'Actions: Invite people',
    ])
  })

  test('what was found after its own', () => {
    const groups = [{ kind: 'people' as const, items: [{ id: '1', title: 'Pep', hint: 'p@x' }] }]
    expect(titles('peo', { kind: 'found', query: 'peo', groups })).toEqual([
      'Pages: People',
      'Actions: Invite people',
      'People: Pep',
    ])
  })

  test('its own while the service fails, or is asked', () => {
    expect(titles('peo', { kind: 'failed', query: 'peo' })).toHaveLength(2)
    expect(titles('peo', { kind: 'searching' })).toHaveLength(2)
  })
})
