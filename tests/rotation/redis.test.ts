import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { sha256Hex } from '@/lib/sendora/core/tokens/redacted-tokens'
import { shareRotation } from '@/lib/sendora/rotation-redis'
import { processSettings } from '@/lib/sendora/service/settings'
import { type RedisInstance, redisInstance } from './support/redis-instance'
import { type RedisServer, redisPath, startRedis, withoutRedis } from './support/redis-server'
import { settle, strictService } from './support/strict-service'

const title = redisPath === null ? `Redis (skipped: ${withoutRedis})` : 'Redis'

describe.skipIf(redisPath === null)(title, { timeout: 30_000 }, () => {
  let redis: RedisServer
  let service: ReturnType<typeof strictService>
  let first: RedisInstance
  let second: RedisInstance

  beforeEach(async () => {
    redis = await startRedis()
    // Also when what follows here fails.
    onTestFinished(() => redis.stop())
    service = strictService()
    first = await redisInstance(redis.url, service)
    second = await redisInstance(redis.url, service)
  })

  afterEach(() => {
    first.client.destroy()
    second.client.destroy()
  })

  const successorOf = async (instance: RedisInstance, token: string) => {
    const rotation = await instance.rotator.rotate(token)
    return rotation.kind === 'rotated' ? rotation.tokens.refreshToken : rotation.kind
  }
  const timed = async (instance: RedisInstance, token: string) => {
    const startedMs = performance.now()
    const successor = await successorOf(instance, token)
    return { successor, ms: performance.now() - startedMs }
  }

  test('a hundred requests at two processes make one call', async () => {
    const requests = Array.from({ length: 100 }, (_, index) =>
      successorOf(index % 2 ? first : second, 'ada-1'),
    )
    expect(new Set(await Promise.all(requests))).toEqual(new Set(['ada-2']))
    expect(service.calls).toEqual(['ada-1'])
    expect([...first.skipped, ...second.skipped]).toEqual([])
  })

  test('a hundred users are served one call each, and never another’s tokens', async () => {
    const users = Array.from({ length: 100 }, (_, index) => `user${index}`)
    const successors = await Promise.all(
      users.flatMap((user) => [first, second].map((one) => successorOf(one, `${user}-1`))),
    )
    expect(successors).toEqual(users.flatMap((user) => [`${user}-2`, `${user}-2`]))
    expect(service.calls).toHaveLength(100)
  })

  test('a process that was too busy to read the answer does not call beside the other', async () => {
    service.isHeld = true
    const waiting = [successorOf(first, 'ada-1'), successorOf(second, 'ada-1')]
    await settle()
    for (const busyMs of [300, 300]) {
      const untilMs = performance.now() + busyMs
      while (performance.now() < untilMs);
      await settle()
    }
    service.letGo()
    expect(await Promise.all(waiting)).toEqual(['ada-2', 'ada-2'])
    expect(service.calls).toEqual(['ada-1'])
  })

  test('a sign-out at one process holds at the other, in flight and afterwards', async () => {
    service.isHeld = true
    const waiting = successorOf(first, 'ada-1')
    await settle()
    await second.rotator.end('ada-1')
    service.letGo()
    expect(await waiting).toBe('rejected')
    expect(service.revoked).toContain('ada-2')
    expect(await successorOf(first, 'ada-1')).toBe('rejected')
    expect(service.calls).toEqual(['ada-1'])
  })

  test('F042: a dump of all keys holds no token', async () => {
    await successorOf(first, 'ada-1')
    await second.rotator.end('ada-2')
    service.isHeld = true
    const waiting = successorOf(first, 'grace-1')
    await settle()
    const dump = await redis.dump()
    service.letGo()
    await waiting
    expect(dump).toContain('sendora:lock:')
    for (const secret of ['ada-1', 'ada-2', 'access-of', 'grace']) {
      expect(dump).not.toContain(secret)
      for (const encoding of ['base64', 'hex'] as const) {
        const encoded = Buffer.from(secret).toString(encoding)
        expect(dump).not.toContain(encoded.replace(/=+$/, '').slice(0, 6))
      }
    }
  })

  test('killed in the middle, it fails nothing; back again, it is used again', async () => {
    service.isHeld = true
    const waiting = successorOf(first, 'ada-1')
    await settle()
    await redis.stop()
    service.letGo()
    expect(await waiting).toBe('ada-2')
    service.isHeld = false
    expect(await successorOf(first, 'ada-2')).toBe('ada-3')
    expect(first.skipped).toContain('unreachable')

    redis = await startRedis(redis.port)
    await expect.poll(() => first.isReady() && second.isReady(), { timeout: 20_000 }).toBe(true)
    await successorOf(first, 'grace-1')
    expect(await successorOf(second, 'grace-1')).toBe('grace-2')
    expect(service.replays).toBe(0)
  })

  test('paused for two seconds, it costs a request less than 200 ms', async () => {
    const medianMs = async (tokens: string[]) => {
      const waits: number[] = []
      for (const token of tokens) waits.push((await timed(first, token)).ms)
      return waits.sort((a, b) => a - b)[1] ?? 0
    }
    const healthyMs = await medianMs(['warm-1', 'warm-2', 'warm-3'])
    await redis.command('CLIENT', 'PAUSE', '3000', 'ALL')
    expect((await medianMs(['ada-1', 'ada-2', 'ada-3'])) - healthyMs).toBeLessThan(200)
    expect(first.skipped).toContain('unreachable')
    expect(service.replays).toBe(0)
  })

  test('a process that has just started is connected before its first request, or goes on', async () => {
    const startedMs = performance.now()
    const disconnect = await shareRotation('redis://127.0.0.1:1')
    expect(performance.now() - startedMs).toBeLessThan(4_000)
    disconnect()
    onTestFinished(await shareRotation(redis.url))
    expect(await processSettings().sharedStore?.read('nothing')).toBeNull()
  })

  test('a read-only replica is left out', async () => {
    await redis.command('REPLICAOF', '127.0.0.1', '1')
    await redis.command('CONFIG', 'SET', 'replica-serve-stale-data', 'yes')
    expect(await successorOf(first, 'ada-1')).toBe('ada-2')
    expect(first.skipped).toContain('unreachable')
  })

  test('a full one is left out', async () => {
    await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction')
    await redis.command('CONFIG', 'SET', 'maxmemory', '1')
    expect(await successorOf(first, 'ada-1')).toBe('ada-2')
    expect(first.skipped).toContain('unreachable')
  })

  test('a key of another type or with foreign content is left out', async () => {
    await redis.admin.lPush(`sendora:result:${await sha256Hex('ada-1')}`, 'a list')
    await redis.admin.set(`sendora:result:${await sha256Hex('grace-1')}`, 'AAAA.BBBB')
    expect(await successorOf(first, 'ada-1')).toBe('ada-2')
    expect(await successorOf(first, 'grace-1')).toBe('grace-2')
    expect(await successorOf(second, 'grace-1')).toBe('grace-2')
    expect(service.replays).toBe(0)
  })

  test('everything in it ends by itself', async () => {
    await successorOf(first, 'ada-1')
    await second.rotator.end('ada-2')
    await settle()
    const keys = await redis.admin.keys('*')
    const lives = await Promise.all(keys.map((key) => redis.admin.pTTL(key)))
    expect(keys.length).toBeGreaterThan(0)
    for (const life of lives) expect(life).toBeGreaterThan(0)
  })
})
