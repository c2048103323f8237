import { expect, test } from 'vitest'
import { averages, retentionRows } from '@/lib/dashboard/events/retention-facts'

const retention = {
  unfinishedFrom: '2026-05-18',
  cohorts: [
    { from: '2026-05-04', size: 100, people: [100, 50, 10] },
    { from: '2026-05-11', size: 300, people: [300, 90] },
    { from: '2026-05-18', size: 0, people: [0] },
  ],
}

test('the last figure of each row is marked as so far, and an empty cohort has no share', () => {
  const rows = retentionRows(retention)
  expect(rows[0]?.cells).toEqual([
    { share: 1, isSoFar: false },
    { share: 0.5, isSoFar: false },
    { share: 0.1, isSoFar: true },
  ])
  expect(rows[2]?.cells).toEqual([{ share: 0, isSoFar: true }])
})

test('averages weigh by people and leave out the week that is not over', () => {
  expect(averages(retention)).toEqual([1, 0.5, null])
  expect(averages({ ...retention, cohorts: [] })).toEqual([])
})
