import { setTimeout as delay } from 'node:timers/promises'
import { rawRequest } from '../../testing/raw-request'
import { cpuTimeMs } from './cpu-time'

/** How long an answer took, and what that can be compared with on a machine that is busy with other things. */
export type Timing = {
  elapsedMs: number
  /** The server's own work meanwhile, its share per request; `null` where the system does not tell. */
  workMs: number | null
  /** The slowest of the ordinary requests that were sent beside a slow one; `null` when it was not slow. */
  controlMs: number | null
}

/** When an answer begins to count as slow. */
const patienceMs = 500
const pauseMs = 50
const underWay = new Map<string, number>()

/** Sends, and watches the clock, the server's work, and how others fare meanwhile. */
export async function timed<T>(
  { origin, pid }: { origin: string; pid: number | null },
  send: () => Promise<T>,
): Promise<Timing & { result: T }> {
  const before = pid === null ? null : cpuTimeMs(pid)
  const peers = count(origin, 1)
  const control = watchOthers(origin)
  const startedAtMs = performance.now()
  try {
    const result = await send()
    const elapsedMs = performance.now() - startedAtMs
    const after = pid === null ? null : cpuTimeMs(pid)
    const most = Math.max(peers, underWay.get(origin) ?? 1)
    const workMs = before === null || after === null ? null : (after - before) / most
    return { result, elapsedMs, workMs, controlMs: await control.end() }
  } finally {
    count(origin, -1)
    await control.end()
  }
}

function count(origin: string, change: 1 | -1): number {
  const now = (underWay.get(origin) ?? 0) + change
  underWay.set(origin, now)
  return now
}

/** Once the answer is slow: an ordinary page, again and again, until the answer is there. */
function watchOthers(origin: string) {
  let isOver = false
  let slowestMs: number | null = null
  let watching: Promise<void> | null = null

  async function watch(): Promise<void> {
    for (; !isOver; await delay(pauseMs)) {
      const startedAtMs = performance.now()
      // A server that is gone is the row's business.
      await rawRequest({ path: '/login' }, { origin }).catch(() => undefined)
      slowestMs = Math.max(slowestMs ?? 0, performance.now() - startedAtMs)
    }
  }
  const timer = setTimeout(() => {
    watching = watch()
  }, patienceMs)

  return {
    async end(): Promise<number | null> {
      isOver = true
      clearTimeout(timer)
      await watching
      return slowestMs
    },
  }
}
