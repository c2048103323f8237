import { expect, test, vi } from 'vitest'
import { createStreamSlots } from '@/lib/dashboard/events/stream-slots'

test('one stream too many ends the oldest of the same session', () => {
  const slots = createStreamSlots(2)
  const ends = [vi.fn(), vi.fn(), vi.fn()]
  for (const end of ends) slots.take('sid_1', end)
  expect(ends.map((end) => end.mock.calls.length)).toEqual([1, 0, 0])
})

test('other sessions keep theirs', () => {
  const slots = createStreamSlots(1)
  const end = vi.fn()
  slots.take('sid_1', end)
  slots.take('sid_2', vi.fn())
  expect(end).not.toHaveBeenCalled()
})

test('a stream that has ended makes room, and is ended no second time', () => {
  const slots = createStreamSlots(1)
  const [first, second] = [vi.fn(), vi.fn()]
  const release = slots.take('sid_1', first)
  release()
  release()
  slots.take('sid_1', second)
  expect(first).not.toHaveBeenCalled()
  expect(second).not.toHaveBeenCalled()
})

test('nothing is kept of sessions without a stream', () => {
  const slots = createStreamSlots(2)
  const releases = ['a', 'b', 'a'].map((session) => slots.take(session, vi.fn()))
  expect(slots.sessions()).toBe(2)
  for (const release of releases) release()
  expect(slots.sessions()).toBe(0)
})

test('one that releases its slot while it is ended takes no other along', () => {
  const slots = createStreamSlots(1)
  const second = vi.fn()
  const release = slots.take('sid_1', () => release())
  const releaseSecond = slots.take('sid_1', second)
  expect(slots.sessions()).toBe(1)
  expect(second).not.toHaveBeenCalled()
  releaseSecond()
  expect(slots.sessions()).toBe(0)
})
