import { describe, expect, test } from 'vitest'
import { overviewHref, readOverviewQuery } from '@/lib/dashboard/overview/overview-query'

const today = '2026-05-20'
const usual = { from: '2026-04-23', to: today, days: 28, compare: 'previous' }

describe('the address of an overview', () => {
  test.each([
    [{}, usual],
    [{ days: '7' }, { ...usual, from: '2026-05-14', days: 7 }],
    [
      { days: '90', compare: 'year' },
      { from: '2026-02-20', to: today, days: 90, compare: 'year' },
    ],
    [{ range: '30d' }, usual],
    [{ range: '7d' }, { ...usual, from: '2026-05-14', days: 7 }],
    [
      { from: '2026-05-01', to: '2026-05-02' },
      { from: '2026-05-01', to: '2026-05-02', days: null, compare: 'previous' },
    ],
    [{ from: '2026-05-19' }, { ...usual, from: '2026-05-19', days: null }],
    [{ to: '2026-05-19' }, { ...usual, from: '2026-04-22', to: '2026-05-19', days: null }],
    [
      { from: '2025-04-16', to: today },
      { ...usual, from: '2025-04-16', days: null },
    ],
    [{ from: ['2026-05-19', 'x'] }, { ...usual, from: '2026-05-19', days: null }],
  ])('%j is read as it is meant', (input, query) => {
    expect(readOverviewQuery(input, today)).toEqual({ query, problem: null })
  })

  test.each([
    [{ from: '2026-05-10', to: '2026-05-01' }, 'fromAfterTo'],
    [{ from: '2025-04-15', to: today }, 'tooLong'],
    [{ from: '1001-01-01' }, 'tooLong'],
    [{ from: '0001-01-01' }, 'notADay'],
    [{ to: '2026-05-21' }, 'inFuture'],
    [{ from: '2026-05-21' }, 'inFuture'],
    [{ from: '2026-02-30' }, 'notADay'],
    [{ from: 'yesterday' }, 'notADay'],
    [{ from: "';--" }, 'notADay'],
    [{ to: '2026-5-1' }, 'notADay'],
    [{ to: '+002026-05-01' }, 'notADay'],
    [{ days: '30' }, 'unknownChoice'],
    [{ days: '-7' }, 'unknownChoice'],
    [{ range: 'constructor' }, 'unknownChoice'],
    [{ compare: 'month' }, 'unknownChoice'],
    [{ compare: '__proto__' }, 'unknownChoice'],
  ])('%j falls back to the usual days and says why: %s', (input, problem) => {
    expect(readOverviewQuery(input, today)).toEqual({ query: usual, problem })
  })

  test('a good comparison survives a bad range, and a good range a bad comparison', () => {
    const kept = readOverviewQuery({ from: 'x', compare: 'none' }, today)
    expect(kept.query.compare).toBe('none')
    const { query } = readOverviewQuery({ days: '7', compare: 'month' }, today)
    expect(query).toMatchObject({ days: 7, compare: 'previous' })
  })

  test.each([
    [{}, '/dashboard'],
    [{ days: '7' }, '/dashboard?days=7'],
    [{ days: '28', compare: 'year' }, '/dashboard?compare=year'],
    [
      { from: '2026-05-01', to: '2026-05-02', compare: 'none' },
      '/dashboard?from=2026-05-01&to=2026-05-02&compare=none',
    ],
  ])('of %j is %s', (input, href) => {
    expect(overviewHref(readOverviewQuery(input, today).query)).toBe(href)
  })
})
