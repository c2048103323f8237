import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { AttemptOutcome } from '@/lib/sendora/client/refresh-once'

let atMs = 0
const automatic = { isAutomatic: true, nowMs: () => atMs }
const pressed = { isAutomatic: false, nowMs: () => atMs }
let oneAttempt: typeof import('@/lib/sendora/client/refresh-once').oneAttempt

beforeEach(async () => {
  atMs = 1_000_000
  const stored = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  })
  vi.resetModules()
  ;({ oneAttempt } = await import('@/lib/sendora/client/refresh-once'))
})

const renewed: AttemptOutcome = { kind: 'renewed' }
const rejected: AttemptOutcome = { kind: 'rejected', reason: 'expired', loginPath: '/login' }
const away = (retryAfterSeconds: number | null = null): AttemptOutcome => ({
  kind: 'unavailable',
  retryAfterSeconds,
})

const answers = (...outcomes: AttemptOutcome[]) => vi.fn(async () => outcomes.shift() ?? away())

describe('the parts of a page that wait for the session', () => {
  test('share one attempt, which counts once', async () => {
    const refresh = answers(renewed, renewed)
    const all = Array.from({ length: 5 }, () => oneAttempt(refresh, automatic))
    expect(await Promise.all(all)).toEqual(Array(5).fill(renewed))
    expect(refresh).toHaveBeenCalledTimes(1)
    expect(await oneAttempt(refresh, automatic)).toEqual(renewed)
    expect(await oneAttempt(refresh, automatic)).toEqual({ kind: 'exhausted' })
  })

  test('ask no more once the session is over', async () => {
    const refresh = answers(rejected)
    expect(await oneAttempt(refresh, automatic)).toEqual(rejected)
    expect(await oneAttempt(refresh, automatic)).toEqual(rejected)
    expect(refresh).toHaveBeenCalledTimes(1)
  })

  test('say what went wrong when there are no automatic attempts left, and may be pressed', async () => {
    const refresh = answers({ kind: 'offline' }, away(), renewed)
    await oneAttempt(refresh, automatic)
    await oneAttempt(refresh, automatic)
    expect(await oneAttempt(refresh, automatic)).toEqual(away())
    expect(refresh).toHaveBeenCalledTimes(2)
    expect(await oneAttempt(refresh, pressed)).toEqual(renewed)
  })
})

describe('a service that asks for a wait', () => {
  test.each([
    ['automatic', automatic],
    ['pressed', pressed],
  ])('is not asked before that, %s', async (_, how) => {
    const refresh = answers(away(30), renewed)
    expect(await oneAttempt(refresh, automatic)).toEqual(away(30))
    atMs += 29_500
    expect(await oneAttempt(refresh, how)).toEqual(away(1))
    expect(refresh).toHaveBeenCalledTimes(1)
    atMs += 500
    expect(await oneAttempt(refresh, how)).toEqual(renewed)
  })

  test('does not block a page whose clock was set back', async () => {
    const refresh = answers(away(30), renewed)
    await oneAttempt(refresh, automatic)
    atMs -= 3_600_000
    expect(await oneAttempt(refresh, pressed)).toEqual(renewed)
  })
})
