import { describe, expect, test } from 'vitest'
import { createServiceClock } from '@/lib/sendora/service/service-clock'
import { unsignedToken } from '@/tests/support/access-token'
import { frozenClock, nowSeconds } from '@/tests/support/clock'

function world() {
  const clock = frozenClock()
  const skews: number[] = []
  const service = createServiceClock({ nowMs: clock.nowMs, onSkew: (one) => skews.push(one) })
  const learn = (ahead: number) =>
    service.learn(unsignedToken({ iat: nowSeconds + ahead, exp: nowSeconds + ahead + 900 }))
  return { clock, skews, service, learn }
}

describe('the service clock', () => {
  test('is ours until it is known better', () => {
    expect(world().service.nowSeconds()).toBe(nowSeconds)
  })

  test.each([-60, -5, 5, 60])('learns a difference of %i seconds', (ahead) => {
    const { service, learn, skews, clock } = world()
    learn(ahead)
    expect(service.nowSeconds()).toBe(nowSeconds + ahead)
    clock.advanceSeconds(100)
    expect(service.nowSeconds()).toBe(nowSeconds + 100 + ahead)
    expect(skews).toEqual([ahead])
  })

  test.each([-1, 1])('takes %i second for the network’s', (ahead) => {
    const { service, learn, skews } = world()
    learn(ahead)
    expect(service.nowSeconds()).toBe(nowSeconds)
    expect(skews).toEqual([])
  })

  test.each([-301, 86_400])('does not believe %i seconds, and says so once', (ahead) => {
    const { service, learn, skews } = world()
    for (const seen of [ahead, ahead]) learn(seen)
    expect(service.nowSeconds()).toBe(nowSeconds)
    expect(skews).toEqual([ahead])
  })

  test('forgets a difference that is gone, and reports each one once', () => {
    const { service, learn, skews } = world()
    for (const ahead of [60, 60, 0]) learn(ahead)
    expect(service.nowSeconds()).toBe(nowSeconds)
    expect(skews).toEqual([60])
  })

  test('learns nothing from what is no token', () => {
    const { service } = world()
    service.learn('not a token')
    service.learn(unsignedToken({ iat: undefined }))
    expect(service.nowSeconds()).toBe(nowSeconds)
  })
})
