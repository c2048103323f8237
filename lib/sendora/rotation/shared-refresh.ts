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
/** Longer than a call with its commands, and than a silence of the store: no one else may take the token meanwhile. */
const lockMs = 10_000
const renewEveryMs = 1_000
/** How many successors are followed: tokens that form a circle must not hold a request. */
const maxHops = 8

/**
 * Refreshes with one call per token across instances: one takes the lock and calls, the others wait for its sealed
 * result. If the store is down or full, the request goes on as if this instance were alone. If it's slow, no one does:
 * another instance may have spent the token.
 */
export function createSharedRefresh(dependencies: SharedRefreshDependencies): SharedRefresh {
  const { store, nowMs, sleep = pause, onSkipped, maxWaitMs = 6_000 } = dependencies
  const storeWait = createStoreWait(nowMs)

  async function refresh(refreshToken: string): Promise<SharedOutcome> {
    const name = await sha256Hex(refreshToken)
    const lock = { key: `sendora:lock:${name}`, owner: crypto.randomUUID() }
    const deadlineMs = nowMs() + maxWaitMs
    let state: 'unknown' | 'ours' | 'led' = 'unknown'
    let role: SharedOutcome['role'] = 'replay'
    for (;;) {
      const claim = store.claim(lock.key, lock.owner, lockMs)
      try {
        state = (await storeWait(claim)) ? 'ours' : 'led'
        const known = await find(refreshToken)
        if (known !== null) {
          if (state === 'ours') release(lock)
          return { ...known, role }
        }
      } catch (error) {
        if (skip(error).reason === 'slow') {
          // Granted late, it would keep others waiting for nothing.
          claim.then(() => release(lock)).catch(() => {})
          return unavailable
        }
      }
      if (state !== 'led') return lead(refreshToken, lock)
      // The holder of the lock may have spent the token: another call would end the session.
      if (nowMs() > deadlineMs) return unavailable
      role = 'follower'
      await sleep(50 + Math.random() * 100)
    }
  }

  async function lead(refreshToken: string, lock: Lock): Promise<RefreshOutcome> {
    const heartbeat = setInterval(() => {
      store.renew(lock.key, lock.owner, lockMs).catch(() => {})
    }, renewEveryMs)
    try {
      const outcome = await dependencies.refresh(refreshToken)
      const published = publish(refreshToken, outcome)
      const yielded = published.then(async (end) => {
        // Never before the result is there: the next holder would present a spent token.
        release(lock)
        // A sign-out at another instance wins: the new tokens are revoked, even if the store tells of it late.
        if (end !== null && outcome.kind === 'rotated') {
          await dependencies.revoke(outcome.tokens.refreshToken)
        }
      })
      yielded.catch(() => {})
      const end = await quietly(storeWait(published), null)
      if (end === null) return outcome
      await yielded
      return end
    } finally {
      clearInterval(heartbeat)
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
    const later = await find(outcome.tokens.refreshToken, hops - 1)
    return later === null || later.kind === 'unavailable' ? outcome : later
  }

  function release({ key, owner }: Lock): void {
    store.release(key, owner).catch(() => onSkipped?.('unreachable'))
  }

  function skip(error: unknown): StoreFailure {
    if (!(error instanceof StoreFailure)) throw error
    onSkipped?.(error.reason)
    return error
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

const unavailable = { kind: 'unavailable', retryAfterSeconds: 1 } as const

async function resultKey(refreshToken: string): Promise<string> {
  return `sendora:result:${await sha256Hex(refreshToken)}`
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** How long an answer may take, milliseconds: usually, and while the store counts as down. */
const patienceMs = { usual: 2_000, down: 150 } as const
/** A store that has answered nothing for this long counts as down. */
const silenceMs = 5_000
const slices = 6

/** The store is of no use now. `slow`: its answer may still come. */
export class StoreFailure extends Error {
  readonly reason: 'unreachable' | 'slow'

  constructor(reason: StoreFailure['reason'], options?: ErrorOptions) {
    super(`The shared store is ${reason}`, options)
    this.reason = reason
  }
}

/** @throws StoreFailure */
export type StoreWait = <T>(answer: Promise<T>) => Promise<T>

/**
 * Tells a slow store from one that's down: a command was rejected, or none was answered for a while. The next answer,
 * however late, ends that.
 */
export function createStoreWait(nowMs: () => number): StoreWait {
  let silentSinceMs: number | null = null

  return async (answer) => {
    const askedMs = nowMs()
    const isDown = silentSinceMs !== null && askedMs - silentSinceMs >= silenceMs
    const heard = answer.then(
      (value) => {
        silentSinceMs = null
        return { value }
      },
      (cause) => {
        throw new StoreFailure('unreachable', { cause })
      },
    )
    const timer = startTimer(isDown ? patienceMs.down : patienceMs.usual)
    const inTime = await Promise.race([heard, timer.over]).finally(timer.clear)
    if (inTime !== null) return inTime.value
    silentSinceMs ??= askedMs
    throw new StoreFailure(isDown ? 'unreachable' : 'slow')
  }
}

/** In slices: one timer would also count the time in which this process was too busy to read the answer. */
function startTimer(ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<null>((resolve) => {
    const wait = (left: number) => {
      timer = setTimeout(() => (left === 0 ? resolve(null) : wait(left - 1)), ms / slices)
    }
    wait(slices - 1)
  })
  return { over, clear: () => clearTimeout(timer) }
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
