import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStoreWait, type StoreFailure } from '@/lib/sendora/rotation/shared-refresh'
import { simulatedTime } from './model/simulated-time'

let time: ReturnType<typeof simulatedTime>

beforeEach(() => {
  time = simulatedTime()
})

afterEach(() => time.restore())

/** A store to ask, its answers as they came: the value or the reason of the failure, and the second. */
function askedStore() {
  const clock = { offsetMs: 0 }
  const storeWait = createStoreWait(() => time.elapsedMs() + clock.offsetMs)
  const startedMs = time.elapsedMs()
  const answers: string[] = []
  const ask = (name: string, answer: Promise<unknown>) => {
    storeWait(answer)
      .then(() => 'answered')
      .catch((failure: StoreFailure) => failure.reason)
      .then((what) => {
        const seconds = ((time.elapsedMs() - startedMs) / 1000).toFixed(1)
        answers.push(`${name} ${what} at ${seconds}`)
      })
  }
  return { ask, answers, clock }
}

const never = () => new Promise<never>(() => {})
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('an answer may take two seconds; later, it is slow', async () => {
  const { ask, answers } = askedStore()
  ask('late', after(1_900))
  ask('silent', never())
  await time.advance(3)
  expect(answers).toEqual(['late answered at 1.9', 'silent slow at 2.0'])
})

test('a rejected command is no use waiting for', async () => {
  const { ask, answers } = askedStore()
  ask('rejected', Promise.reject(new Error('ECONNREFUSED')))
  await time.advance(1)
  expect(answers).toEqual(['rejected unreachable at 0.0'])
})

test('a store that has answered nothing for five seconds is waited for a moment only', async () => {
  const { ask, answers } = askedStore()
  ask('first', never())
  await time.advance(4.9)
  ask('before', never())
  await time.advance(0.1)
  ask('after', never())
  await time.advance(3)
  expect(answers).toEqual(['first slow at 2.0', 'after unreachable at 5.2', 'before slow at 6.9'])
})

test('an answer ends the silence, even to a command given up long ago', async () => {
  const { ask, answers } = askedStore()
  ask('first', after(6_000))
  await time.advance(5.5)
  ask('silent', never())
  await time.advance(1)
  ask('next', never())
  await time.advance(3)
  expect(answers).toEqual(['first slow at 2.0', 'silent unreachable at 5.7', 'next slow at 8.5'])
})

test('a store that answers some commands and hangs on others is slow, and never down', async () => {
  const { ask, answers } = askedStore()
  for (let second = 0; second < 10; second++) {
    ask('good', after(10))
    ask('hanging', never())
    await time.advance(1)
  }
  await time.advance(4)
  const hanging = answers.filter((answer) => answer.startsWith('hanging'))
  expect(hanging).toHaveLength(10)
  expect(hanging.filter((answer) => !answer.includes('slow'))).toEqual([])
})

test('no answer is no silence if nothing was asked', async () => {
  const { ask, answers } = askedStore()
  ask('good', after(10))
  await time.advance(60)
  ask('late', after(1_900))
  await time.advance(3)
  expect(answers).toEqual(['good answered at 0.0', 'late answered at 61.9'])
})

test('an answer that came while this process was busy is in time', async () => {
  time.restore()
  const storeWait = createStoreWait(() => performance.now())
  const answered = storeWait(readFile('package.json'))
  const untilMs = performance.now() + 2_100
  while (performance.now() < untilMs);
  await expect(answered).resolves.toBeInstanceOf(Buffer)
})

test('the silence of a store is not that of a process that was stopped meanwhile', async () => {
  const { ask, answers, clock } = askedStore()
  ask('first', after(500))
  clock.offsetMs = 10_000
  ask('second', after(500))
  await time.advance(1)
  expect(answers).toEqual(['first answered at 0.5', 'second answered at 0.5'])
})
