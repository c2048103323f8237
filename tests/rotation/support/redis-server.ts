import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createClient } from '@redis/client'
import { findRedis } from '@/scripts/lib/programs.mjs'

export const redisPath = findRedis()

/** Why the tests of this folder that need a server are skipped; they say so in their name. */
export const withoutRedis = 'no redis-server on this machine; set REDIS_SERVER_PATH'

export type RedisServer = Awaited<ReturnType<typeof startRedis>>

/** Starts a Redis of the test's own on a free port of the loopback, with nothing on disk. */
export async function startRedis(port?: number) {
  const chosen = port ?? (await freePort())
  const options = ['--save', '', '--appendonly', 'no', '--bind', '127.0.0.1', '--daemonize', 'no']
  const args = ['--port', String(chosen), ...options, '--dir', '/tmp', '--loglevel', 'warning']
  const child = spawn(redisPath ?? 'redis-server', args, { stdio: 'ignore' })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `redis://127.0.0.1:${chosen}`
  const admin = createClient({ url, socket: { reconnectStrategy: () => 50 } })
  admin.on('error', () => {})
  await admin.connect()

  async function dump(): Promise<string> {
    const keys = await admin.keys('*')
    const values = await Promise.all(keys.map((key) => admin.get(key).catch(() => '')))
    return JSON.stringify([keys, values])
  }

  return {
    url,
    port: chosen,
    admin,
    dump,
    command: (...words: string[]) => admin.sendCommand(words),
    async stop() {
      admin.destroy()
      child.kill('SIGKILL')
      await exited
      await pause(20)
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0
      server.close(() => resolve(port))
    })
  })
}
