import { describe, expect, test } from 'vitest'
import {
  dayEventsHref,
  exploreHref,
  hasFilters,
  noFilters,
  readExploreQuery,
} from '@/lib/dashboard/events/explore-query'
import { funnelHref, readFunnelQuery } from '@/lib/dashboard/events/funnel-query'
import { unknownSteps } from '@/lib/dashboard/events/unknown-steps'

describe('the address of the event list', () => {
  test.each([
    [{}, noFilters, null],
    [
      { type: 'a.b', person: ' x@example.com ', q: 'two words', cursor: 'abc' },
      { ...noFilters, type: 'a.b', person: 'x@example.com', q: 'two words', cursor: 'abc' },
      null,
    ],
    [
      { from: '2026-05-01', to: '2026-05-01' },
      { ...noFilters, from: '2026-05-01', to: '2026-05-01' },
      null,
    ],
    [{ from: '2026-02-30', to: '2026-05-01' }, { ...noFilters, to: '2026-05-01' }, 'notADay'],
    // Its end is in a year of five digits, which no service reads.
    [{ to: '9999-12-31' }, noFilters, 'notADay'],
    [{ from: '2026-05-02', to: '2026-05-01' }, noFilters, 'fromAfterTo'],
    [{ type: ['a', 'b'] }, { ...noFilters, type: 'a' }, null],
    [{ q: 'x'.repeat(5_000) }, { ...noFilters, q: 'x'.repeat(200) }, null],
    [{ other: '1', constructor: 'x' }, noFilters, null],
  ])('%.60j is read', (input, query, problem) => {
    expect(readExploreQuery(input as Record<string, string>)).toEqual({ query, problem })
  })

  test('is written without what is empty', () => {
    expect(exploreHref({})).toBe('/dashboard/events/explore')
    expect(exploreHref({ ...noFilters, q: 'a&b' })).toBe('/dashboard/events/explore?q=a%26b')
    expect(dayEventsHref('2026-05-01')).toBe(
      '/dashboard/events/explore?from=2026-05-01&to=2026-05-01',
    )
  })

  test('a place in the list is no filter', () => {
    expect(hasFilters({ ...noFilters, cursor: 'abc' })).toBe(false)
    expect(hasFilters({ ...noFilters, q: 'abc' })).toBe(true)
  })
})

describe('the address of a funnel', () => {
  const today = '2026-05-20'
  const asked = { step: ['a', 'b'], window: '7', from: '2026-05-01', to: '2026-05-02' }

  test('without one there is a funnel to begin with', () => {
    const { query, errors } = readFunnelQuery({}, today)
    expect(errors).toEqual({})
    expect(query?.steps).toHaveLength(3)
    expect(query).toMatchObject({ windowDays: 14, from: '2026-04-23', to: today })
  })

  test('what was asked for is read, and empty steps are left out', () => {
    const { query } = readFunnelQuery({ ...asked, step: ['a', '', ' b '] }, today)
    expect(query).toEqual({
      steps: ['a', 'b'],
      windowDays: 7,
      from: '2026-05-01',
      to: '2026-05-02',
    })
  })

  test.each([
    [{ step: 'a' }, { steps: 'tooFew' }],
    [{ step: [] }, { steps: 'tooFew' }],
    [{ step: ['', ''] }, { steps: 'tooFew' }],
    [{ step: 'abcdefg'.split('') }, { steps: 'tooMany' }],
    [{ step: Array(9_000).fill('a') }, { steps: 'tooMany' }],
    [{ window: '0' }, { window: 'badWindow' }],
    [{ window: '91' }, { window: 'badWindow' }],
    [{ window: '7.5' }, { window: 'badWindow' }],
    [{ window: '1e1' }, { window: 'badWindow' }],
    [{ window: '0x7' }, { window: 'badWindow' }],
    [{ window: 'two' }, { window: 'badWindow' }],
    [{ from: 'x' }, { days: 'notADay' }],
    [{ from: '2026-05-03' }, { days: 'fromAfterTo' }],
    [{ to: '2026-05-21' }, { days: 'inFuture' }],
    [{ from: '2024-05-01' }, { days: 'tooLong' }],
  ])('%.60j is refused with what was typed: %j', (change, errors) => {
    const read = readFunnelQuery({ ...asked, ...change }, today)
    expect(read).toMatchObject({ errors, query: null })
    if ('window' in change) expect(read.typed.window).toBe(change.window)
  })

  test('is written as it was typed', () => {
    const { typed } = readFunnelQuery({ ...asked, window: 'two' }, today)
    expect(funnelHref(typed)).toBe(
      '/dashboard/events/funnel?step=a&step=b&window=two&from=2026-05-01&to=2026-05-02',
    )
  })

  test('a refusal of the service names the steps', () => {
    const issue = { path: ['steps', 1], code: 'unknown_type', message: '' }
    expect(unknownSteps({ issues: [issue] })).toEqual([1])
    expect(unknownSteps({ issues: [{ ...issue, path: ['from'] }] })).toEqual([])
    expect(unknownSteps({ issues: 'none' })).toEqual([])
  })
})
