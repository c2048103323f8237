import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { RefreshOnceResult } from '@/lib/sendora/client/refresh-once'

let atMs = 0
const automatic = { isAutomatic: true, nowMs: () => atMs }
const pressed = { isAutomatic: false, nowMs: () => atMs }
let refreshOnce: typeof import('@/lib/sendora/client/refresh-once').refreshOnce

beforeEach(async () => {
  atMs = 1_000_000
  const stored = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  })
  vi.resetModules()
  ;({ refreshOnce } = await import('@/lib/sendora/client/refresh-once'))
})

const renewed: RefreshOnceResult = { kind: 'renewed' }
const rejected: RefreshOnceResult = {
  kind: 'rejected',
  reason: 'expired',
  basePath: '',
  loginPath: '/login',
}
const away = (retryAfterSeconds: number | null = null): RefreshOnceResult => ({
  kind: 'unavailable',
  retryAfterSeconds,
})

const answers = (...outcomes: RefreshOnceResult[]) => vi.fn(async () => outcomes.shift() ?? away())

describe('the parts of a page that wait for the session', () => {
  test('share one attempt, which counts once', async () => {
    const refresh = answers(renewed, renewed)
    const all = Array.from({ length: 5 }, () => refreshOnce(refresh, automatic))
    expect(await Promise.all(all)).toEqual(Array(5).fill(renewed))
    expect(refresh).toHaveBeenCalledTimes(1)
    expect(await refreshOnce(refresh, automatic)).toEqual(renewed)
    expect(await refreshOnce(refresh, automatic)).toEqual({ kind: 'exhausted' })
  })

  test('ask no more once the session is over', async () => {
    const refresh = answers(rejected)
    expect(await refreshOnce(refresh, automatic)).toEqual(rejected)
    expect(await refreshOnce(refresh, automatic)).toEqual(rejected)
    expect(refresh).toHaveBeenCalledTimes(1)
  })

  test('say what went wrong when there are no automatic attempts left, and may be pressed', async () => {
    const refresh = answers({ kind: 'offline' }, away(), renewed)
    await refreshOnce(refresh, automatic)
    await refreshOnce(refresh, automatic)
    expect(await refreshOnce(refresh, automatic)).toEqual(away())
    expect(refresh).toHaveBeenCalledTimes(2)
    expect(await refreshOnce(refresh, pressed)).toEqual(renewed)
  })
})

describe('a service that asks for a wait', () => {
  test.each([
    ['automatic', automatic],
    ['pressed', pressed],
  ])('is not asked before that, %s', async (_, how) => {
    const refresh = answers(away(30), renewed)
    expect(await refreshOnce(refresh, automatic)).toEqual(away(30))
    atMs += 29_500
    expect(await refreshOnce(refresh, how)).toEqual(away(1))
    expect(refresh).toHaveBeenCalledTimes(1)
    atMs += 500
    expect(await refreshOnce(refresh, how)).toEqual(renewed)
  })

  test('does not block a page whose clock was set back', async () => {
    const refresh = answers(away(30), renewed)
    await refreshOnce(refresh, automatic)
    atMs -= 3_600_000
    expect(await refreshOnce(refresh, pressed)).toEqual(renewed)
  })
})
