import { createClient } from '@redis/client'
import { createRotator } from '@/lib/sendora/rotation/rotator'
import { createSharedRefresh } from '@/lib/sendora/rotation/shared-refresh'
import { redisStore } from '@/lib/sendora/rotation-redis'
import type { strictService } from './strict-service'

export type RedisInstance = Awaited<ReturnType<typeof redisInstance>>

/** One process's rotator, over a connection of its own. */
export async function redisInstance(url: string, service: ReturnType<typeof strictService>) {
  const skipped: string[] = []
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: () => 50 },
  })
  client.on('error', () => {})
  await client.connect()
  const { refresh, end, revocationOf } = createSharedRefresh({
    store: redisStore(client),
    refresh: service.refresh,
    revoke: service.revoke,
    nowMs: () => performance.now(),
    onSkipped: (reason) => skipped.push(reason),
  })
  const { revoke } = service
  const world = { refresh, announceEnd: end, revocationOf, revoke, nowMs: () => performance.now() }
  return { rotator: createRotator(world), skipped, isReady: () => client.isReady, client }
}
