import { describe, expect, test } from 'vitest'
import type { RefreshOutcome } from '@/lib/sendora/core/refresh-outcome'
import { sha256Hex } from '@/lib/sendora/core/tokens/redacted-tokens'
import { createRotationMemory } from '@/lib/sendora/rotation/rotation-memory'
import { createRotator } from '@/lib/sendora/rotation/rotator'
import { frozenClock } from '@/tests/support/clock'

/** A service with single-use refresh tokens `<user>-1`, `<user>-2`, …, and calls that can be held back. */
function strictService(maxEntries?: number) {
  const clock = frozenClock()
  const calls: string[] = []
  const revoked: string[] = []
  const held: (() => void)[] = []
  const service = {
    clock,
    calls,
    revoked,
    isHeld: false,
    answer: null as RefreshOutcome | null,
    release: () => {
      for (const go of held.splice(0)) go()
    },
    async refresh(token: string): Promise<RefreshOutcome> {
      calls.push(token)
      if (service.isHeld) await new Promise<void>((resolve) => held.push(resolve))
      return service.answer ?? { kind: 'rotated', tokens: pair(successorOf(token)) }
    },
    async revoke(token: string) {
      revoked.push(token)
    },
  }
  const memory = createRotationMemory(maxEntries)
  return {
    ...service,
    service,
    memory,
    rotator: createRotator({
      ...service,
      memory,
      nowMs: clock.nowMs,
      refresh: service.refresh,
      revoke: service.revoke,
    }),
  }
}

function successorOf(token: string): string {
  const [user, number] = token.split('-')
  return `${user}-${Number(number) + 1}`
}

function pair(refreshToken: string) {
  return { accessToken: `access-of-${refreshToken}`, refreshToken, expiresInSeconds: 900 }
}

const rejected = { kind: 'rejected', code: 'INVALID_REFRESH_TOKEN', isReuse: false } as const
const signedOut = { kind: 'rejected', code: 'SIGNED_OUT', isReuse: false }

/** Until everything that was started has come to where it waits: hashes are computed off the main thread. */
async function settle(): Promise<void> {
  for (let round = 0; round < 10; round++) await sha256Hex('settle')
  await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('concurrent requests', () => {
  test.each([20, 100])('F001: %i of one token make one call and get one pair', async (count) => {
    const { rotator, calls } = strictService()
    const results = await Promise.all(Array.from({ length: count }, () => rotator.rotate('ada-1')))
    expect(calls).toEqual(['ada-1'])
    expect(
      results.every(
        (result) => result.kind === 'rotated' && result.tokens.refreshToken === 'ada-2',
      ),
    ).toBe(true)
    const roles = results.map((result) => (result.kind === 'rotated' ? result.role : result.kind))
    expect(roles.filter((role) => role === 'leader')).toHaveLength(1)
    expect(roles.filter((role) => role === 'follower')).toHaveLength(count - 1)
  })

  test('F009: two users never share a result', async () => {
    const { rotator, calls } = strictService()
    const [ada, grace] = await Promise.all([rotator.rotate('ada-1'), rotator.rotate('grace-1')])
    // Hashes are computed off the main thread: who is first is not ours to say.
    expect(calls.toSorted()).toEqual(['ada-1', 'grace-1'])
    expect(ada).toMatchObject({ tokens: pair('ada-2') })
    expect(grace).toMatchObject({ tokens: pair('grace-2') })
  })

  test('F008: a thousand users make a thousand calls', async () => {
    const { rotator, calls } = strictService()
    const users = Array.from({ length: 1_000 }, (_, index) => `user${index}`)
    const results = await Promise.all(users.map((user) => rotator.rotate(`${user}-1`)))
    expect(calls).toHaveLength(1_000)
    expect(
      results.map((result) => result.kind === 'rotated' && result.tokens.refreshToken),
    ).toEqual(users.map((user) => `${user}-2`))
  })
})

describe('stragglers with the spent token', () => {
  test('F010: get the same pair for 30 seconds, and then ask the service', async () => {
    const { rotator, calls, clock } = strictService()
    const first = await rotator.rotate('ada-1')
    clock.advanceSeconds(29.999)
    expect(await rotator.rotate('ada-1')).toEqual({ ...first, role: 'replay' })
    clock.advanceSeconds(0.001)
    await rotator.rotate('ada-1')
    expect(calls).toEqual(['ada-1', 'ada-1'])
  })

  test('are refused with it when the service has refused the successor, and get no dead tokens', async () => {
    const { rotator, service, calls, clock } = strictService()
    await rotator.rotate('ada-1')
    service.answer = { ...rejected, isReuse: true }
    await rotator.rotate('ada-2')
    expect(await rotator.rotate('ada-1')).toEqual(service.answer)
    expect(await rotator.rotate('ada-2')).toEqual(service.answer)
    expect(calls).toEqual(['ada-1', 'ada-2'])
    clock.advanceSeconds(5)
    await rotator.rotate('ada-2')
    expect(calls).toEqual(['ada-1', 'ada-2', 'ada-2'])
  })

  test('get the newest pair when the successor was spent as well', async () => {
    const { rotator, calls } = strictService()
    await rotator.rotate('ada-1')
    await rotator.rotate('ada-2')
    await rotator.rotate('ada-3')
    expect(await rotator.rotate('ada-1')).toMatchObject({ role: 'replay', tokens: pair('ada-4') })
    expect(calls).toEqual(['ada-1', 'ada-2', 'ada-3'])
  })

  test('wait for the newest pair while the successor is being spent', async () => {
    const { rotator, service, calls } = strictService()
    await rotator.rotate('ada-1')
    service.isHeld = true
    const spending = rotator.rotate('ada-2')
    await settle()
    const straggler = rotator.rotate('ada-1')
    await settle()
    service.release()
    await spending
    expect(await straggler).toMatchObject({ kind: 'rotated', tokens: pair('ada-3') })
    expect(calls).toEqual(['ada-1', 'ada-2'])
  })

  test('a service that answers with the presented token again does no harm', async () => {
    const { rotator, service } = strictService()
    service.answer = { kind: 'rotated', tokens: pair('ada-1') }
    await rotator.rotate('ada-1')
    expect(await rotator.rotate('ada-1')).toMatchObject({ role: 'replay', tokens: pair('ada-1') })
    await rotator.end('ada-1')
    expect(await rotator.rotate('ada-1')).toEqual(signedOut)
  })

  test('nor does one whose tokens go round in a circle', async () => {
    const { rotator, service } = strictService()
    service.answer = { kind: 'rotated', tokens: pair('ada-2') }
    await rotator.rotate('ada-1')
    service.answer = { kind: 'rotated', tokens: pair('ada-1') }
    await rotator.rotate('ada-2')
    expect((await rotator.rotate('ada-1')).kind).toBe('rotated')
  })
})

describe('failures', () => {
  test.each<RefreshOutcome>([rejected, { kind: 'unavailable', retryAfterSeconds: 7 }])(
    'of kind $kind reach everybody who waits, and are forgotten within five seconds',
    async (outcome) => {
      const { rotator, service, calls, clock } = strictService()
      Object.assign(service, { answer: outcome, isHeld: true })
      const waiting = [rotator.rotate('ada-1'), rotator.rotate('ada-1')]
      await settle()
      service.release()
      expect(await Promise.all(waiting)).toEqual([outcome, outcome])
      expect(calls).toEqual(['ada-1'])
      Object.assign(service, { answer: null, isHeld: false })
      if (outcome.kind === 'rejected') clock.advanceSeconds(5)
      expect((await rotator.rotate('ada-1')).kind).toBe('rotated')
    },
  )
})

describe('sign-out', () => {
  test('F018: wins over a rotation in flight, and revokes what that brings', async () => {
    const { rotator, service, revoked } = strictService()
    service.isHeld = true
    const waiting = [rotator.rotate('ada-1'), rotator.rotate('ada-1')]
    await settle()
    const ended = rotator.end('ada-1')
    await settle()
    service.release()
    await ended
    expect(await Promise.all(waiting)).toEqual([signedOut, signedOut])
    expect(revoked).toContain('ada-2')
    expect(await rotator.rotate('ada-1')).toEqual(signedOut)
    expect(await rotator.rotate('ada-2')).toEqual(signedOut)
  })

  test('during a flight that ends without a judgment revokes the token itself', async () => {
    const { rotator, service, revoked } = strictService()
    service.isHeld = true
    const waiting = rotator.rotate('ada-1')
    await settle()
    const ended = rotator.end('ada-1')
    await settle()
    service.answer = { kind: 'unavailable', retryAfterSeconds: null }
    service.release()
    await Promise.all([ended, waiting])
    expect(revoked).toEqual(['ada-1'])
  })

  test('during a flight that the service then refuses is what everybody who waits hears of', async () => {
    const { rotator, service } = strictService()
    Object.assign(service, { answer: rejected, isHeld: true })
    const waiting = [rotator.rotate('ada-1'), rotator.rotate('ada-1')]
    await settle()
    const ended = rotator.end('ada-1')
    await settle()
    service.release()
    await ended
    // Cookies that a sign-in has written in the meantime must outlive this answer.
    expect(await Promise.all(waiting)).toEqual([signedOut, signedOut])
  })

  test('during a flight of the successor revokes the successor’s successor', async () => {
    const { rotator, service, revoked } = strictService()
    await rotator.rotate('ada-1')
    service.isHeld = true
    const waiting = rotator.rotate('ada-2')
    await settle()
    await rotator.end('ada-1')
    service.release()
    expect(await waiting).toEqual(signedOut)
    expect(revoked).toContain('ada-3')
  })

  test('with an old token ends the newest of its line', async () => {
    const { rotator, revoked, calls } = strictService()
    await rotator.rotate('ada-1')
    await rotator.rotate('ada-2')
    await rotator.end('ada-1')
    expect(revoked).toEqual(['ada-3'])
    for (const token of ['ada-1', 'ada-2', 'ada-3']) {
      expect(await rotator.rotate(token)).toEqual(signedOut)
    }
    expect(calls).toEqual(['ada-1', 'ada-2'])
  })

  test('with an old token is known for every token of its line, for as long as any', async () => {
    const { rotator, clock, calls } = strictService()
    await rotator.rotate('ada-1')
    await rotator.rotate('ada-2')
    await rotator.end('ada-1')
    clock.advanceSeconds(120)
    calls.length = 0
    for (const token of ['ada-1', 'ada-2', 'ada-3']) {
      expect(rotator.hasEndedHere(token), token).toBe(true)
      expect(await rotator.rotate(token), token).toMatchObject(signedOut)
    }
    expect(calls).toEqual([])
  })

  test('with a token that was never rotated revokes it, once', async () => {
    const { rotator, revoked } = strictService()
    await rotator.end('ada-1')
    await rotator.end('ada-1')
    expect(revoked).toEqual(['ada-1'])
  })

  test('that is sent twice is over for the second as late as for the first', async () => {
    const { service } = strictService()
    let tellOthers = (_successor: string | null): void => {}
    const told = new Promise<string | null>((resolve) => {
      tellOthers = resolve
    })
    const rotator = createRotator({
      ...service,
      nowMs: service.clock.nowMs,
      announceEnd: () => told,
    })
    const over: string[] = []
    const presses = ['first', 'second'].map(async (name) => {
      await rotator.end('ada-1')
      over.push(name)
    })
    await settle()
    expect(over).toEqual([])
    tellOthers(null)
    await Promise.all(presses)
    expect(over.toSorted()).toEqual(['first', 'second'])
  })

  test('of tokens that go in a circle ends', async () => {
    const { service, revoked } = strictService()
    const next: Record<string, string> = { 'ada-1': 'ada-2', 'ada-2': 'ada-1' }
    const announceEnd = async (token: string) => next[token] ?? null
    const rotator = createRotator({ ...service, nowMs: service.clock.nowMs, announceEnd })
    await rotator.end('ada-1')
    expect(revoked).toEqual([])
  })

  test('of one user leaves the others signed in', async () => {
    const { rotator } = strictService()
    await rotator.end('ada-1')
    expect((await rotator.rotate('grace-1')).kind).toBe('rotated')
  })
})

describe('the memory', () => {
  const entry = (untilMs: number) => ({ kind: 'signed-out', untilMs }) as const

  test('F053: holds 10,000 entries, and forgets the least recently used', () => {
    const memory = createRotationMemory()
    for (let index = 0; index < 10_000; index++) memory.write(`key-${index}`, entry(1_000))
    expect(memory.read('key-0', 0)).toEqual(entry(1_000))
    memory.write('one-more', entry(1_000))
    expect(memory.size).toBe(10_000)
    expect(memory.read('key-0', 0)).toBeDefined()
    expect(memory.read('key-1', 0)).toBeUndefined()
  })

  test('forgets at the moment that was named', () => {
    const memory = createRotationMemory()
    memory.write('key', entry(1_000))
    expect(memory.read('key', 999)).toBeDefined()
    expect(memory.read('key', 1_000)).toBeUndefined()
    expect(memory.size).toBe(0)
  })

  test('keeps no tokens that nobody may have any more, also when nobody asks for them', () => {
    const memory = createRotationMemory()
    const tokens = pair('ada-2')
    memory.write('ada', { kind: 'rotated', tokens, untilMs: 30_000 })
    memory.write('grace', entry(900_000))
    memory.read('someone else', 60_000)
    expect(memory.size).toBe(1)
  })

  test('of rotations is not pushed out by tokens that someone has made up', async () => {
    const { rotator, service, calls } = strictService(100)
    await rotator.rotate('ada-1')
    service.answer = rejected
    for (let index = 0; index < 200; index++) await rotator.rotate(`refused${index}-1`)
    for (let index = 0; index < 200; index++) await rotator.end(`left${index}-1`)
    expect(await rotator.rotate('ada-1')).toMatchObject({ role: 'replay', tokens: pair('ada-2') })
    expect(calls.filter((token) => token === 'ada-1')).toHaveLength(1)
  })

  test('is all that a rotator keeps of its users', async () => {
    const { rotator, memory } = strictService(100)
    for (let index = 0; index < 300; index++) await rotator.rotate(`user${index}-1`)
    expect(memory.size).toBe(100)
  })
})
