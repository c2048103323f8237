import { beforeEach, expect, test, vi } from 'vitest'
import { testSession } from '@/lib/sendora/testing'
import { createPrivateCache } from '@/lib/service/private-cache'

const ada = testSession({ userId: 'ada', sessionId: 's1', verified: true })
const grace = testSession({ userId: 'grace', sessionId: 's2', verified: true })
const ok = (data: string) => ({ kind: 'ok', data }) as const

let nowMs = 0
let read = createPrivateCache<string>({ maxAgeSeconds: 30, maxUsers: 2, nowMs: () => nowMs })
const ask = vi.fn(async () => ok('answer') as Awaited<ReturnType<typeof read>>)

beforeEach(() => {
  nowMs = 1_000
  read = createPrivateCache<string>({ maxAgeSeconds: 30, maxUsers: 2, nowMs: () => nowMs })
  ask.mockReset().mockImplementation(async () => ok('answer'))
})

test('asks once while an answer is fresh, also at the same time', async () => {
  expect(await Promise.all([read(ada, ask), read(ada, ask)])).toEqual([ok('answer'), ok('answer')])
  nowMs += 29_999
  await read(ada, ask)
  expect(ask).toHaveBeenCalledTimes(1)
  nowMs += 1
  await read(ada, ask)
  expect(ask).toHaveBeenCalledTimes(2)
})

test.each([
  ['another user', grace],
  [
    'another session of the same user',
    testSession({ userId: 'ada', sessionId: 's9', verified: true }),
  ],
  [
    'another user whose session has the same id',
    testSession({ userId: 'grace', sessionId: 's1', verified: true }),
  ],
  [
    'ids that are the same together',
    testSession({ userId: 'adas', sessionId: '1', verified: true }),
  ],
])('never gives an answer to %s', async (_, other) => {
  await read(ada, async () => ok('for Ada'))
  expect(await read(other, ask)).toEqual(ok('answer'))
})

test.each([
  ['a decoded session, which could name anyone', testSession({ userId: 'ada', sessionId: 's1' })],
  ['a session without an id', testSession({ userId: 'ada', sessionId: null, verified: true })],
  ['no session', null],
])('keeps nothing for %s', async (_, session) => {
  await read(ada, async () => ok('for Ada'))
  expect(await read(session, ask)).toEqual(ok('answer'))
  await read(session, ask)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('asks again after a failure', async () => {
  ask.mockImplementationOnce(
    async () => ({ kind: 'unavailable', retryAfterSeconds: null }) as const,
  )
  expect(await read(ada, ask)).toMatchObject({ kind: 'unavailable' })
  ask.mockRejectedValueOnce(new Error('thrown'))
  await expect(read(ada, ask)).rejects.toThrow('thrown')
  expect(await read(ada, ask)).toEqual(ok('answer'))
})

test('a failure that comes late leaves the newer answer', async () => {
  let fail = () => {}
  const late = read(
    ada,
    () =>
      new Promise((resolve) => {
        fail = () => resolve({ kind: 'unavailable', retryAfterSeconds: null })
      }),
  )
  nowMs += 30_000
  await read(ada, ask)
  fail()
  expect(await late).toMatchObject({ kind: 'unavailable' })
  await read(ada, ask)
  expect(ask).toHaveBeenCalledTimes(1)
})

test('the oldest is the one that was asked for first, not the one that came first', async () => {
  await read(ada, ask)
  await read(grace, ask)
  nowMs += 30_000
  await read(ada, ask)
  await read(testSession({ userId: 'third', sessionId: 's3', verified: true }), ask)
  expect(ask).toHaveBeenCalledTimes(4)
  await read(ada, ask)
  expect(ask).toHaveBeenCalledTimes(4)
})

test('holds a bounded number of users: the oldest goes', async () => {
  const third = testSession({ userId: 'third', sessionId: 's3', verified: true })
  for (const one of [ada, grace, third]) await read(one, ask)
  await read(third, ask)
  expect(ask).toHaveBeenCalledTimes(3)
  await read(ada, ask)
  expect(ask).toHaveBeenCalledTimes(4)
})
