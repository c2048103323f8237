import type {
  RefreshOutcome,
  RejectedOutcome,
  SharedOutcome,
  SharedRefresh,
  SharedRefreshDependencies,
} from '../core/refresh-outcome'
import { signedOutOutcome } from '../core/refresh-outcome'
import { sha256Hex } from '../core/tokens/redacted-tokens'
import { openOutcome, sealOutcome } from './sealed-outcome'
import { StoreUnreachable, storeWait } from './store-wait'

/** How long each result answers late requests at other instances, milliseconds. */
const rememberMs = { rotated: 30_000, rejected: 5_000, unavailable: 1_000 } as const
const endedMs = 900_000
const lockMs = 3_000
const renewEveryMs = 1_000
/** How many successors are followed: tokens that form a circle must not hold a request. */
const maxHops = 8

/**
 * Refreshes with one call per token across instances: one takes the lock and calls, the others wait for its sealed
 * result. If the store is down, slow or full, the request goes on as if this instance were alone, unless it has seen
 * another one hold the lock.
 */
export function createSharedRefresh(dependencies: SharedRefreshDependencies): SharedRefresh {
  const { store, nowMs, sleep = pause, onSkipped, maxWaitMs = 6_000 } = dependencies

  async function refresh(refreshToken: string): Promise<SharedOutcome> {
    const name = await sha256Hex(refreshToken)
    const lock = { key: `sendora:lock:${name}`, owner: crypto.randomUUID() }
    const deadlineMs = nowMs() + maxWaitMs
    let hasSeenOther = false
    let role: SharedOutcome['role'] = 'replay'
    for (;;) {
      let isOurs = false
      try {
        isOurs = await storeWait(store.claim(lock.key, lock.owner, lockMs))
        hasSeenOther ||= !isOurs
        const known = await find(refreshToken)
        if (known !== null) {
          if (isOurs) release(lock)
          return { ...known, role }
        }
        if (isOurs) return lead(refreshToken, lock)
      } catch (error) {
        skip(error)
        if (!hasSeenOther) return isOurs ? lead(refreshToken, lock) : goAlone(refreshToken, lock)
        if (isOurs) release(lock)
      }
      // The other one may have spent the token: another call would end the session.
      if (nowMs() > deadlineMs) return { kind: 'unavailable', retryAfterSeconds: 1 }
      role = 'follower'
      await sleep(50 + Math.random() * 100)
    }
  }

  async function lead(refreshToken: string, lock: Lock): Promise<RefreshOutcome> {
    const heartbeat = setInterval(() => {
      store.renew(lock.key, lock.owner, lockMs).catch(() => {})
    }, renewEveryMs)
    const outcome = await call(refreshToken, lock).finally(() => clearInterval(heartbeat))
    const { published, concluded } = conclude(refreshToken, lock, outcome)
    const end = await quietly(storeWait(published), null)
    if (end === null) return outcome
    await concluded
    return end
  }

  /** If only the answers were late, the lock is ours: its waiters need this result. */
  async function goAlone(refreshToken: string, lock: Lock): Promise<RefreshOutcome> {
    const outcome = await call(refreshToken, lock)
    conclude(refreshToken, lock, outcome)
    return outcome
  }

  async function call(refreshToken: string, lock: Lock): Promise<RefreshOutcome> {
    try {
      return await dependencies.refresh(refreshToken)
    } catch (error) {
      release(lock)
      throw error
    }
  }

  function conclude(refreshToken: string, lock: Lock, outcome: RefreshOutcome) {
    const published = publish(refreshToken, outcome)
    const concluded = published.then(async (end) => {
      // Never before the result is there: the next holder would present a spent token.
      release(lock)
      // A sign-out at another instance wins: the new tokens are revoked, even if the store tells of it late.
      if (end !== null && outcome.kind === 'rotated') {
        await dependencies.revoke(outcome.tokens.refreshToken)
      }
    })
    concluded.catch(() => release(lock))
    return { published, concluded }
  }

  /** Resolves to the rejection if another instance has ended the session in the meantime. */
  async function publish(
    refreshToken: string,
    outcome: RefreshOutcome,
  ): Promise<RefreshOutcome | null> {
    const key = await resultKey(refreshToken)
    const sealed = await sealOutcome(outcome, refreshToken)
    const ttlMs = rememberMs[outcome.kind]
    if (await store.claim(key, sealed, ttlMs)) return null
    const there = await openOutcome((await store.read(key)) ?? '', refreshToken)
    if (there === null) await store.replace(key, sealed, ttlMs)
    return there?.kind === 'rejected' ? there : null
  }

  const end: SharedRefresh['end'] = async (refreshToken, endLate) => {
    const sealed = await sealOutcome(signedOutOutcome, refreshToken)
    const key = await resultKey(refreshToken)
    const successor = store.replace(key, sealed, endedMs).then(async (before) => {
      const outcome = before === null ? null : await openOutcome(before, refreshToken)
      return outcome?.kind === 'rotated' ? outcome.tokens.refreshToken : null
    })
    try {
      return await storeWait(successor)
    } catch (error) {
      skip(error)
      successor.then((late) => late !== null && endLate(late)).catch(() => {})
      return null
    }
  }

  async function revocationOf(refreshToken: string): Promise<RejectedOutcome | null> {
    const outcome = await quietly(find(refreshToken), null)
    return outcome?.kind === 'rejected' ? outcome : null
  }

  /** Another instance's result; the successor's, if that was spent or ended in the meantime. */
  async function find(refreshToken: string, hops = maxHops): Promise<RefreshOutcome | null> {
    const sealed = await storeWait(store.read(await resultKey(refreshToken)))
    if (sealed === null) return null
    const outcome = await openOutcome(sealed, refreshToken)
    if (outcome === null) onSkipped?.('unreadable')
    if (outcome?.kind !== 'rotated' || hops === 0) return outcome
    // What the store has told so far counts, even if it tells no more: this token is spent.
    const later = await quietly(find(outcome.tokens.refreshToken, hops - 1), null)
    return later === null || later.kind === 'unavailable' ? outcome : later
  }

  function release({ key, owner }: Lock): void {
    // A lock that can't be released expires.
    store.release(key, owner).catch(() => {})
  }

  function skip(error: unknown): void {
    if (!(error instanceof StoreUnreachable)) throw error
    onSkipped?.('unreachable')
  }

  async function quietly<T>(work: Promise<T>, otherwise: T): Promise<T> {
    return work.catch((error) => {
      skip(error)
      return otherwise
    })
  }

  return { refresh, end, revocationOf }
}

type Lock = { key: string; owner: string }

async function resultKey(refreshToken: string): Promise<string> {
  return `sendora:result:${await sha256Hex(refreshToken)}`
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
