import { isRecord } from '../core/is-record'
import type {
  RefreshOutcome,
  RejectedOutcome,
  SharedOutcome,
  SharedRefresh,
  SharedRefreshDependencies,
} from '../core/refresh-outcome'
import { signedOutOutcome } from '../core/refresh-outcome'
import { sha256Hex } from '../core/tokens/redacted-tokens'
import { openText, sealText } from '../core/tokens/sealed-text'
import { readIssuedTokens } from '../service/auth-request'

/** How long each result answers late requests at other instances, milliseconds. */
const rememberMs = { rotated: 30_000, rejected: 5_000, unavailable: 1_000 } as const
const endedMs = 900_000
const lockMs = 3_000
const renewEveryMs = 1_000
/** How many successors are followed: tokens that form a circle must not hold a request. */
const maxHops = 8

/**
 * Refreshes with one call per token across instances: one takes the lock and calls, the others wait for its sealed
 * result. If the store is down, slow or full, the request goes on as if this instance were alone.
 */
export function createSharedRefresh(dependencies: SharedRefreshDependencies): SharedRefresh {
  const { store, nowMs, sleep = pause, onSkipped, maxWaitMs = 6_000 } = dependencies

  async function refresh(refreshToken: string): Promise<SharedOutcome> {
    const name = await sha256Hex(refreshToken)
    const lock = { key: `sendora:lock:${name}`, owner: crypto.randomUUID() }
    const deadlineMs = nowMs() + maxWaitMs
    let state: 'unknown' | 'ours' | 'led' = 'unknown'
    let role: SharedOutcome['role'] = 'replay'
    for (;;) {
      try {
        state = (await storeWait(store.claim(lock.key, lock.owner, lockMs))) ? 'ours' : 'led'
        const known = await find(refreshToken)
        if (known !== null) {
          if (state === 'ours') release(lock)
          return { ...known, role }
        }
      } catch (error) {
        if (!(error instanceof StoreUnreachable)) throw error
        onSkipped?.('unreachable')
        if (state === 'unknown') return refreshAlone(refreshToken)
      }
      if (state === 'ours') return lead(refreshToken, lock)
      // The holder of the lock may have spent the token: another call would end the session.
      if (nowMs() > deadlineMs) return { kind: 'unavailable', retryAfterSeconds: 1 }
      role = 'follower'
      await sleep(50 + Math.random() * 100)
    }
  }

  async function refreshAlone(refreshToken: string): Promise<RefreshOutcome> {
    const outcome = await dependencies.refresh(refreshToken)
    // If only the answer was late, the lock is ours: its waiters need this result.
    publish(refreshToken, outcome).catch(() => {})
    return outcome
  }

  async function lead(refreshToken: string, lock: Lock): Promise<RefreshOutcome> {
    const heartbeat = setInterval(() => {
      store.renew(lock.key, lock.owner, lockMs).catch(() => {})
    }, renewEveryMs)
    try {
      const outcome = await dependencies.refresh(refreshToken)
      const end = await quietly(storeWait(publish(refreshToken, outcome)), null)
      if (end === null) return outcome
      // A sign-out at another instance wins: the new tokens are revoked.
      if (outcome.kind === 'rotated') await dependencies.revoke(outcome.tokens.refreshToken)
      return end
    } finally {
      clearInterval(heartbeat)
      release(lock)
    }
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

  async function end(refreshToken: string): Promise<string | null> {
    const sealed = await sealOutcome(signedOutOutcome, refreshToken)
    const key = await resultKey(refreshToken)
    const before = await quietly(storeWait(store.replace(key, sealed, endedMs)), null)
    const outcome = before === null ? null : await openOutcome(before, refreshToken)
    return outcome?.kind === 'rotated' ? outcome.tokens.refreshToken : null
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
    const later = await find(outcome.tokens.refreshToken, hops - 1)
    return later === null || later.kind === 'unavailable' ? outcome : later
  }

  function release({ key, owner }: Lock): void {
    store.release(key, owner).catch(() => onSkipped?.('unreachable'))
  }

  async function quietly<T>(work: Promise<T>, otherwise: T): Promise<T> {
    return work.catch(() => {
      onSkipped?.('unreachable')
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

/** A store that takes longer counts as down. */
const slices = 6
const sliceMs = 25

export class StoreUnreachable extends Error {}

/**
 * Bounds the wait for the store, in slices: one timer would also count the time in which this process was too busy to
 * read the answer.
 *
 * @throws StoreUnreachable
 */
export async function storeWait<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    const wait = (left: number) => {
      timer = setTimeout(
        () => (left === 0 ? reject(new Error('timeout')) : wait(left - 1)),
        sliceMs,
      )
    }
    wait(slices - 1)
  })
  try {
    return await Promise.race([work, timeout])
  } catch (cause) {
    throw new StoreUnreachable("The shared store didn't answer", { cause })
  } finally {
    clearTimeout(timer)
  }
}

const purpose = 'sendora rotation result'

/** Only a holder of the presented refresh token can read it. */
export function sealOutcome(outcome: RefreshOutcome, refreshToken: string): Promise<string> {
  return sealText(JSON.stringify(writtenOut(outcome)), { secret: refreshToken, purpose })
}

export async function openOutcome(
  sealed: string,
  refreshToken: string,
): Promise<RefreshOutcome | null> {
  const text = await openText(sealed, { secret: refreshToken, purpose })
  return text === null ? null : readOutcome(JSON.parse(text))
}

/** Redacted tokens serialize to nothing; here they're written out, to be sealed next. */
function writtenOut(outcome: RefreshOutcome) {
  if (outcome.kind !== 'rotated') return outcome
  const { accessToken, refreshToken, expiresInSeconds } = outcome.tokens
  return { ...outcome, tokens: { accessToken, refreshToken, expiresInSeconds } }
}

function readOutcome(value: unknown): RefreshOutcome | null {
  if (!isRecord(value)) return null
  const { kind, tokens: known, code, isReuse, retryAfterSeconds: seconds } = value
  if (kind === 'rotated' && isRecord(known)) {
    const { accessToken, refreshToken, expiresInSeconds } = known
    const tokens = readIssuedTokens({ accessToken, refreshToken, expiresIn: expiresInSeconds })
    return tokens && { kind: 'rotated', tokens }
  }
  if (kind === 'rejected' && typeof code === 'string') {
    return { kind: 'rejected', code, isReuse: isReuse === true }
  }
  if (kind === 'unavailable') {
    return { kind: 'unavailable', retryAfterSeconds: typeof seconds === 'number' ? seconds : null }
  }
  return null
}
