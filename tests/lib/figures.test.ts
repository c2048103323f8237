import { expect, test } from 'vitest'
import { valueScale } from '@/lib/dashboard/chart-scale'
import { bestDay, directionOf } from '@/lib/dashboard/overview/best-day'
import { formatCents, formatDate, formatDay, formatMoment } from '@/lib/format'

test('days and moments are those of the service, wherever the server stands', () => {
  expect(formatDay('2026-03-12T23:59:00Z')).toBe('Mar 12')
  expect(formatMoment('2026-03-12T23:59:00Z')).toMatch(/^Mar 12, 2026, 11:59\sPM UTC$/)
  for (const format of [formatDate, formatDay, formatMoment])
    expect(format('no date')).toBe('unknown')
  expect(formatCents(123_456)).toBe('$1,235')
})

test('the best day is the first of the highest, and there is none where nothing happened', () => {
  const points = [
    { date: '2026-05-01', value: 3 },
    { date: '2026-05-02', value: 1_200 },
    { date: '2026-05-03', value: 1_200 },
  ]
  expect(bestDay(points)?.date).toBe('2026-05-02')
  expect(bestDay([])).toBeNull()
  expect(bestDay([{ date: '2026-05-01', value: 0 }])).toBeNull()
})

test.each([
  [0.1, 'up'],
  [-0.1, 'down'],
  [0.0004, 'level'],
  [-0.0004, 'level'],
])('a change of %d goes %s', (change, direction) => {
  expect(directionOf(change)).toBe(direction)
})

test.each([[[]], [[0, 0]], [[7, 1_234]]])('the scale of %j begins at the ground', (values) => {
  const { y, ticks } = valueScale(values, 100)
  expect(y(0)).toBe(100)
  expect(Math.min(...values.map(y), 100)).toBeGreaterThanOrEqual(0)
  expect(ticks[0]).toBe(0)
})
