import { createClient } from '@redis/client'

/**
 * A Redis client for the limits. It never queues and never waits long: while Redis is unavailable, limits are counted in
 * memory, so no sign-in waits for it.
 */
export function createLimitsRedis(url: string): unknown {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: 200 },
    socket: {
      connectTimeout: 1_000,
      reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, 2_000),
    },
  })
  // Without a listener an unreachable server would end the process.
  client.on('error', () => {})
  client.connect().catch(() => {})
  return client
}
