import { expect, test } from 'vitest'
import { valueScale } from '@/lib/dashboard/chart-scale'
import { bestDay, directionOf } from '@/lib/dashboard/overview/best-day'

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
