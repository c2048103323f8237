import type { RefreshOutcome } from './refresh-outcome'
import { openOutcome, sealOutcome } from './sealed-outcome'
import type { SharedStore } from './shared-store'
import { tokenKey } from './token-key'

export type SharedRefreshWorld = {
  store: SharedStore
  refresh: (refreshToken: string) => Promise<RefreshOutcome>
  revoke: (refreshToken: string) => Promise<unknown>
  nowMs: () => number
  sleep?: (ms: number) => Promise<void>
  onSkipped?: (reason: 'unreachable' | 'unreadable') => void
  /** Longest wait for another instance's result: a little more than a call to the service takes. @default 6000 */
  maxWaitMs?: number
}

/** How long each kind of result answers the stragglers of other instances, milliseconds. */
const rememberMs = { rotated: 30_000, rejected: 5_000, unavailable: 1_000 } as const
const endedMs = 900_000
const lockMs = 3_000
const renewEveryMs = 1_000
/** Longest wait for one answer of the store. What takes longer is treated as down. */
const storeTimeoutMs = 100

class StoreUnreachable extends Error {}

/**
 * Refreshes with one call per token across instances. One takes the lock and calls; the others wait for its sealed
 * result. A store that is down, slow or full is left out: the request goes on as if this instance were alone.
 */
export function createSharedRefresh(world: SharedRefreshWorld) {
  const { store, nowMs, sleep = pause, onSkipped, maxWaitMs = 6_000 } = world

  async function refresh(refreshToken: string): Promise<RefreshOutcome> {
    const name = await tokenKey(refreshToken)
    const owner = crypto.randomUUID()
    const lock = `sendora:lock:${name}`
    const deadlineMs = nowMs() + maxWaitMs
    try {
      for (;;) {
        const known = await find(name, refreshToken)
        if (known) return known
        if (await bounded(store.acquire(lock, owner, lockMs))) break
        // Whoever holds the lock may have spent the token: to call as well would end the session.
        if (nowMs() > deadlineMs) return { kind: 'unavailable', retryAfterSeconds: 1 }
        await sleep(50 + Math.random() * 100)
      }
      // Between the look and the lock, another instance may have finished.
      const known = await find(name, refreshToken)
      if (known) return known
    } catch (error) {
      if (!(error instanceof StoreUnreachable)) throw error
      onSkipped?.('unreachable')
      return world.refresh(refreshToken)
    }
    return lead(refreshToken, { name, lock, owner })
  }

  async function lead(
    refreshToken: string,
    { name, lock, owner }: { name: string; lock: string; owner: string },
  ): Promise<RefreshOutcome> {
    const heartbeat = setInterval(() => {
      store.renew(lock, owner, lockMs).catch(() => {})
    }, renewEveryMs)
    try {
      const outcome = await judge(name, await world.refresh(refreshToken))
      await quietly(publish(name, refreshToken, outcome))
      return outcome
    } finally {
      clearInterval(heartbeat)
      await quietly(store.release(lock, owner))
    }
  }

  /** A sign-out at another instance wins over this rotation: what it brought is revoked. */
  async function judge(name: string, outcome: RefreshOutcome): Promise<RefreshOutcome> {
    if (outcome.kind !== 'rotated') return outcome
    const ended = await bounded(store.read(`sendora:ended:${name}`)).catch(() => null)
    if (ended === null) return outcome
    await world.revoke(outcome.tokens.refreshToken)
    return { kind: 'rejected', code: 'SIGNED_OUT', isReuse: false }
  }

  async function announceEnd(refreshToken: string): Promise<void> {
    const name = await tokenKey(refreshToken)
    await quietly(store.write(`sendora:ended:${name}`, '1', endedMs))
  }

  async function publish(name: string, refreshToken: string, outcome: RefreshOutcome) {
    const sealed = await sealOutcome(outcome, refreshToken)
    await store.write(`sendora:result:${name}`, sealed, rememberMs[outcome.kind])
  }

  /** Another instance's result; the successor's own, when that was spent in the meantime. */
  async function find(
    name: string,
    refreshToken: string,
    seen: readonly string[] = [],
  ): Promise<RefreshOutcome | null> {
    const sealed = await bounded(store.read(`sendora:result:${name}`))
    if (sealed === null) return null
    const outcome = await openOutcome(sealed, refreshToken)
    if (outcome === null) onSkipped?.('unreadable')
    if (outcome?.kind !== 'rotated') return outcome
    const successor = outcome.tokens.refreshToken
    const successorName = await tokenKey(successor)
    // A service that hands out a token twice would lead in a circle.
    if (successorName === name || seen.includes(successorName)) return outcome
    const later = await find(successorName, successor, [...seen, name])
    return later?.kind === 'rotated' ? later : outcome
  }

  async function quietly(work: Promise<unknown>): Promise<void> {
    await bounded(work).catch(() => onSkipped?.('unreachable'))
  }

  return { refresh, announceEnd }
}

/** Waits for the store, but not for long. */
async function bounded<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreUnreachable()), storeTimeoutMs)
  })
  try {
    return await Promise.race([work, timeout])
  } catch (cause) {
    throw new StoreUnreachable('The shared store did not answer', { cause })
  } finally {
    clearTimeout(timer)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
