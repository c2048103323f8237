import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { AttemptOutcome } from '@/lib/sendora/next/one-attempt'

const isAutomatic = true
let oneAttempt: typeof import('@/lib/sendora/next/one-attempt').oneAttempt

beforeEach(async () => {
  const stored = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  })
  vi.resetModules()
  ;({ oneAttempt } = await import('@/lib/sendora/next/one-attempt'))
})

const answers = (...outcomes: AttemptOutcome[]) =>
  vi.fn(async () => outcomes.shift() ?? ('unavailable' as const))

describe('the parts of a page that wait for the session', () => {
  test('share one attempt, which counts once', async () => {
    const refresh = answers('renewed', 'renewed')
    const all = Array.from({ length: 5 }, () => oneAttempt(refresh, { isAutomatic }))
    expect(await Promise.all(all)).toEqual(Array(5).fill('renewed'))
    expect(refresh).toHaveBeenCalledTimes(1)
    expect(await oneAttempt(refresh, { isAutomatic })).toBe('renewed')
    expect(await oneAttempt(refresh, { isAutomatic })).toBe('exhausted')
  })

  test('ask no more once the session is over', async () => {
    const refresh = answers('rejected')
    expect(await oneAttempt(refresh, { isAutomatic })).toBe('rejected')
    expect(await oneAttempt(refresh, { isAutomatic })).toBe('rejected')
    expect(refresh).toHaveBeenCalledTimes(1)
  })

  test('may be asked by a person after the automatic attempts', async () => {
    const refresh = answers('unavailable', 'unavailable', 'renewed')
    for (const outcome of ['unavailable', 'unavailable', 'exhausted']) {
      expect(await oneAttempt(refresh, { isAutomatic })).toBe(outcome)
    }
    expect(await oneAttempt(refresh, { isAutomatic: false })).toBe('renewed')
  })
})
