import { isBlocked, isPageOutdated, isServiceUnavailable } from '../core/errors/gate-messages'
import type { RefreshResult } from '../core/refresh-outcome'
import { tryRefreshAction } from '../session-actions'
import { announce } from './session-channel'
import { withTabStorage } from './tab-storage'

export type RefreshOnceResult = RefreshResult | { kind: 'offline' } | { kind: 'exhausted' }

/** Longest wait that the service can impose, milliseconds. */
const longestWaitMs = 60_000

let running: Promise<RefreshOnceResult> | null = null
let last: RefreshOnceResult | null = null
let notBeforeMs = 0

/**
 * One renewal at a time for all parts of a page: concurrent callers share its outcome. After the session has ended there
 * is no other, since the page is leaving for the sign-in page. Until the service's `Retry-After`, the answer is the wait.
 */
export function refreshOnce(
  refresh: () => Promise<RefreshOnceResult>,
  { isAutomatic, nowMs = Date.now }: { isAutomatic: boolean; nowMs?: () => number },
): Promise<RefreshOnceResult> {
  if (running) return running
  const waitMs = notBeforeMs - nowMs()
  // A longer wait means the clock was set back.
  if (waitMs > 0 && waitMs <= longestWaitMs) {
    return Promise.resolve({ kind: 'unavailable', retryAfterSeconds: Math.ceil(waitMs / 1_000) })
  }
  if (isAutomatic && !takeAutomaticTry(nowMs())) return Promise.resolve(whyNoMore())
  const started = refresh().then((outcome) => {
    last = outcome
    notBeforeMs = nowMs() + waitOf(outcome)
    if (outcome.kind !== 'rejected' && outcome.kind !== 'missing') running = null
    return outcome
  })
  running = started
  return started
}

function waitOf(outcome: RefreshOnceResult): number {
  return outcome.kind === 'unavailable' ? (outcome.retryAfterSeconds ?? 0) * 1_000 : 0
}

/** The last failure is a better reason than the number of attempts. */
function whyNoMore(): RefreshOnceResult {
  if (last?.kind === 'unavailable') return { kind: 'unavailable', retryAfterSeconds: null }
  return last === null || last.kind === 'renewed' ? { kind: 'exhausted' } : last
}

/** Has the server renew the session, one tab at a time, and tells the other tabs. Never throws. */
export async function refreshHere(refused: number | null): Promise<RefreshOnceResult> {
  try {
    const result = await withRefreshLock(() => tryRefreshAction(refused))
    if (result.kind === 'renewed') announce('refreshed')
    return result
  } catch (error) {
    if (isPageOutdated(error)) window.location.reload()
    return failedCall(error)
  }
}

/** The gate may answer in place of the action, or there may be no answer. */
export function failedCall(error: unknown): RefreshOnceResult {
  if (isBlocked(error)) return { kind: 'blocked' }
  // What `fetch` throws without a connection is a TypeError (Fetch standard, 5.1).
  return error instanceof TypeError && !isServiceUnavailable(error)
    ? { kind: 'offline' }
    : { kind: 'unavailable', retryAfterSeconds: null }
}

const storageKey = 'sendora.refresh-attempts'
const windowMs = 30_000
const maxAttempts = 2

/** For a tab whose storage is off or full. */
let countedHere: number[] | null = null

/**
 * Counts an automatic attempt of this tab. False after two within 30 seconds: the user decides then, since what refuses
 * the new tokens would refuse the next ones too.
 */
export function takeAutomaticTry(nowMs = Date.now()): boolean {
  // One in the future means the clock was set back.
  const recent = readAttempts().filter((atMs) => atMs <= nowMs && nowMs - atMs < windowMs)
  if (recent.length >= maxAttempts) return false
  const counted = [...recent, nowMs]
  const isStored = withTabStorage((storage) => {
    storage.setItem(storageKey, JSON.stringify(counted))
    return true
  })
  countedHere = isStored ? null : counted
  return true
}

function readAttempts(): number[] {
  if (countedHere) return countedHere
  const stored = withTabStorage<unknown>((storage) =>
    JSON.parse(storage.getItem(storageKey) ?? '[]'),
  )
  return Array.isArray(stored) ? stored.filter((atMs) => typeof atMs === 'number') : []
}

const lockName = 'sendora-refresh'
const maxWaitMs = 5_000
const maxJitterMs = 300

/**
 * Runs `refresh` while no other tab does, using Web Locks, or else spread over 300 ms. The wait is bounded: a tab that
 * hangs must not block the others, and correctness rests on the server's single flight.
 */
export async function withRefreshLock<T>(refresh: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks
  if (!locks) {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * maxJitterMs))
    return refresh()
  }
  let wasRun = false
  const run = () => {
    wasRun = true
    return refresh()
  }
  try {
    return await locks.request(lockName, { signal: AbortSignal.timeout(maxWaitMs) }, run)
  } catch (error) {
    if (wasRun) throw error
    return refresh()
  }
}
