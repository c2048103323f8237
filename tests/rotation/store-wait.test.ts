import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StoreUnreachable, storeWait } from '@/lib/sendora/rotation/store-wait'
import { simulatedTime } from './model/simulated-time'

let time: ReturnType<typeof simulatedTime>

beforeEach(() => {
  time = simulatedTime()
})

afterEach(() => time.restore())

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms, 'answered'))

test.each([
  [100, 'answered'],
  [200, 'unreachable'],
])('an answer after %d ms: %s', async (ms, expected) => {
  const waited = storeWait(after(ms)).catch((error) => {
    expect(error).toBeInstanceOf(StoreUnreachable)
    return 'unreachable'
  })
  await time.advance(0.16)
  expect(await waited).toBe(expected)
  await time.advance(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('a rejected command is not waited for, and its cause is kept', async () => {
  const cause = new Error('ECONNREFUSED')
  await expect(storeWait(Promise.reject(cause))).rejects.toMatchObject({ cause })
  expect(vi.getTimerCount()).toBe(0)
})

test('an answer that came while this process was busy is in time', async () => {
  time.restore()
  const answered = storeWait(readFile('package.json'))
  const untilMs = performance.now() + 300
  while (performance.now() < untilMs);
  await expect(answered).resolves.toBeInstanceOf(Buffer)
})
