import { SendoraError } from './core/errors/sendora-error'
import type { SharedStore } from './core/refresh-outcome'
import { configureSendora } from './service/settings'

/** The commands used of a Redis or Valkey client. `@redis/client` has this shape. */
export type RedisCommands = {
  get: (key: string) => Promise<string | null>
  set: (
    key: string,
    value: string,
    options: { PX: number; NX?: true; GET?: true },
  ) => Promise<string | null>
  eval: (script: string, options: { keys: string[]; arguments: string[] }) => Promise<unknown>
}

const releaseScript =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0"
const renewScript =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0"

/** The shared store on a Redis or Valkey server. */
export function redisStore(redis: RedisCommands): SharedStore {
  return {
    read: (key) => redis.get(key),
    async claim(key, value, ttlMs) {
      return (await redis.set(key, value, { PX: ttlMs, NX: true })) !== null
    },
    replace: (key, value, ttlMs) => redis.set(key, value, { PX: ttlMs, GET: true }),
    async renew(key, value, ttlMs) {
      await redis.eval(renewScript, { keys: [key], arguments: [value, String(ttlMs)] })
    },
    async release(key, value) {
      await redis.eval(releaseScript, { keys: [key], arguments: [value] })
    },
  }
}

const connectMs = 2_000

/**
 * Shares rotation with the other instances of the app through Redis or Valkey. Call it once per process, from
 * `instrumentation.ts`. Waits two seconds at most until it is connected: until then, and while the server is down, this
 * instance goes on alone.
 *
 * @param url `redis://` or `rediss://` address
 * @returns a function that disconnects
 * @throws SendoraError `redis_missing` when the package `@redis/client` isn't installed
 */
export async function shareRotation(url: string): Promise<() => void> {
  const client = await createClient(url)
  configureSendora({ sharedStore: redisStore(client) })
  return () => {
    configureSendora({ sharedStore: null })
    client.destroy()
  }
}

type Client = RedisCommands & {
  on: (event: 'error', listener: (error: unknown) => void) => unknown
  connect: () => Promise<unknown>
  destroy: () => void
}

async function createClient(url: string): Promise<Client> {
  const redis = await loadClient()
  const client = redis.createClient({
    url,
    // A command that can't be sent now is useless later.
    disableOfflineQueue: true,
    // A server that hangs must not pile up commands.
    commandsQueueMaxLength: 1_000,
    socket: {
      connectTimeout: 1_000,
      reconnectStrategy: (retries: number) => Math.min(100 * 2 ** retries, 2_000),
    },
  })
  // Without a listener, an unreachable server would end the process. Commands report their own failures.
  client.on('error', () => {})
  // A server isn't down because this process has just started: its first request would go on alone, beside the others.
  await Promise.race([client.connect().catch(() => {}), pause(connectMs)])
  return client
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function loadClient(): Promise<{ createClient: (options: object) => Client }> {
  try {
    // `as string`: without the package, the app must still pass the type check.
    return await import(/* turbopackOptional: true */ '@redis/client' as string)
  } catch (cause) {
    throw new SendoraError(
      'redis_missing',
      'REDIS_URL asks for rotation across instances, but the package "@redis/client" isn\'t installed. ' +
        'Run "npm install @redis/client", or remove the variable.',
      { cause },
    )
  }
}
