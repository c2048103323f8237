import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filterSearch } from '@/lib/people/people-api'
import {
  countFilters,
  nextSort,
  type PeopleQuery,
  peopleCodec,
  withoutFilters,
} from '@/lib/people/people-query'
import { listPart } from '@/lib/url-list'
import { peopleFilterSchema } from '@/mocks/data/people-filter'

const { read, href, fields } = peopleCodec
const standard: PeopleQuery = read({})

describe('the address of a people page', () => {
  test.each([
    [
      { query: '  ann ', sort: 'name', page: '3' },
      { query: 'ann', sort: 'name', page: 3 },
    ],
    [{ query: ['a', 'b'], sort: 'email', page: '0' }, {}],
    [{ page: '1e3' }, {}],
    [{ page: '-1' }, {}],
    [{ page: '999999' }, { page: 100_000 }],
    [{ query: 'x'.repeat(300) }, { query: 'x'.repeat(100) }],
    [{ pageSize: '50' }, { pageSize: 50 }],
    [{ pageSize: '26' }, {}],
    [
      { status: 'active,gone', plan: ['free', 'growth'] },
      { status: ['active'], plan: ['free', 'growth'] },
    ],
    [{ status: 'suspended,active' }, { status: ['active', 'suspended'] }],
    [{ country: ['Japan', 'Japan', '', 'x'.repeat(61)] }, { country: ['Japan'] }],
    [{ seenAfter: '2026-02-28' }, { seenAfter: '2026-02-28' }],
    [{ seenAfter: '2026-02-30' }, {}],
    [{ seenAfter: 'yesterday' }, {}],
    [{ columns: 'lastSeenAt,role' }, { columns: ['role', 'lastSeenAt'] }],
    [{ columns: 'password' }, {}],
    [{ density: 'compact' }, { density: 'compact' }],
    [{ density: 'huge', page: undefined }, {}],
    [Object.create({ page: '2' }), {}],
  ])('%j is read as %j', (input, changed) => {
    expect(read(input)).toEqual({ ...standard, ...changed })
  })

  test('can name every country of the world', () => {
    const country = Array.from({ length: 250 }, (_, index) => `Country ${index}`)
    expect(read({ country }).country).toEqual(country)
  })

  test('has only what is not the default', () => {
    expect(href(standard)).toBe('/dashboard/people')
    expect(
      href({ ...standard, query: 'a&b', sort: 'name', page: 2, status: ['active', 'idle'] }),
    ).toBe('/dashboard/people?query=a%26b&status=active%2Cidle&sort=name&page=2')
  })

  test('is read back as it was written, whatever is asked for', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('active', 'free,growth', '2026-11-29', '7'))
    const input = fc.dictionary(
      fc.constantFrom(...Object.keys(standard)),
      fc.oneof(text, fc.array(text, { maxLength: 3 })),
    )
    fc.assert(
      fc.property(input, (asked) => {
        const query = read(asked)
        expect(read(new URL(href(query), 'http://localhost').searchParams)).toEqual(query)
      }),
    )
  })

  test('keeps every value of a list, whatever stands in it', () => {
    const value = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: fc.constantFrom('a', ',', '\\', ' '), maxLength: 8 }),
        fc.constant('Korea, Republic of'),
      )
      .map((text) => text.trim())
      .filter((text) => text !== '' && text.length <= 60)
    fc.assert(
      fc.property(fc.uniqueArray(value, { maxLength: 5 }), (country) => {
        const query = { ...standard, country }
        const search = new URL(href(query), 'http://localhost').searchParams
        expect(read(search).country).toEqual(country)
        const form = new FormData()
        for (const one of country) form.append('country', listPart(one))
        expect(read(form).country).toEqual(country)
      }),
    )
  })

  test('reads the lists of older links as before', () => {
    expect(read({ country: 'Germany,South Korea' }).country).toEqual(['Germany', 'South Korea'])
    expect(read({ country: ['Japan', 'Spain, Norway', ',,'] }).country).toEqual([
      'Japan',
      'Spain',
      'Norway',
    ])
    expect(href({ ...standard, country: ['Germany', 'Japan'] })).toBe(
      '/dashboard/people?country=Germany%2CJapan',
    )
  })

  test('as hidden fields leaves out what the form has itself', () => {
    const query = { ...standard, query: 'ann', page: 3, pageSize: 50 as const }
    expect(fields(query, ['query', 'page'])).toEqual([['pageSize', '50']])
  })

  test('as a call to the service has the filters alone', () => {
    const query = { ...standard, query: 'ann', country: ['Japan'], page: 3 }
    expect(String(filterSearch(query))).toBe('query=ann&country=Japan')
  })

  test('means the same to the service, whatever stands in a value', () => {
    const country = ['Korea, Republic of', 'Back\\slash', 'Japan']
    const search = filterSearch({ ...standard, country })
    expect(peopleFilterSchema.parse(Object.fromEntries(search)).country).toEqual(country)
  })

  test('counts its filters, and loses them all at once', () => {
    const query = read({
      status: 'active,idle',
      seenAfter: '2026-11-01',
      query: 'x',
      pageSize: '50',
    })
    expect(countFilters(query)).toBe(3)
    expect(withoutFilters(query)).toEqual({ ...standard, pageSize: 50 })
  })
})

test.each([
  ['-lastSeenAt', 'lastSeenAt', 'lastSeenAt'],
  ['name', 'lastSeenAt', '-lastSeenAt'],
  ['-lastSeenAt', 'name', 'name'],
  ['name', 'name', '-name'],
  ['-name', 'name', 'name'],
] as const)('sorted by %s, a press on %s sorts by %s', (current, key, next) => {
  expect(nextSort(current, key)).toBe(next)
})
