import { expect, test } from 'vitest'
import { addDays, countDays, dayIn, isDay, startOfDay } from '@/lib/dashboard/calendar'

test.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-2-1', false],
  ['2026-02-01T00:00', false],
  ['1000-01-01', true],
  ['2999-12-31', true],
  ['0000-01-01', false],
  ['9999-12-31', false],
  ['', false],
])('%j is a day: %s', (text, isOne) => {
  expect(isDay(text)).toBe(isOne)
})

test.each(['1000-01-01', '2999-12-31'])('the days around %s have a start everywhere', (day) => {
  for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
    for (const near of [addDays(day, -1), day, addDays(day, 1)]) {
      expect(dayIn(zone, startOfDay(near, zone))).toBe(near)
    }
  }
})

test('days are counted and added over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(countDays('2026-02-27', '2026-03-01')).toBe(3)
  expect(countDays('2026-02-27', '2026-02-27')).toBe(1)
})

test.each([
  ['UTC', '2026-05-20T23:30:00Z', '2026-05-20'],
  ['Pacific/Kiritimati', '2026-05-20T11:00:00Z', '2026-05-21'],
  ['Pacific/Pago_Pago', '2026-05-20T10:59:00Z', '2026-05-19'],
])('in %s, %s is %s', (zone, at, day) => {
  expect(dayIn(zone, new Date(at))).toBe(day)
})

test.each([
  ['2026-05-20', 'UTC', '2026-05-20T00:00:00.000Z'],
  ['2026-05-20', 'Europe/Berlin', '2026-05-19T22:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-05-20', 'Asia/Kathmandu', '2026-05-19T18:15:00.000Z'],
  // The clocks skip midnight.
  ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  // Midnight comes twice.
  ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
  // The whole day was skipped.
  ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
])('%s begins in %s at %s', (day, zone, at) => {
  expect(startOfDay(day, zone).toISOString()).toBe(at)
})
