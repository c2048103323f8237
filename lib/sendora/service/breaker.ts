import type { SendoraConfig } from '../core/config/options'
import { ofService, processWide, report } from './settings'

export type BreakerDependencies = {
  nowMs: () => number
  onChange?: (state: 'opened' | 'closed') => void
}

export type Breaker = {
  run: <T>(
    /** Identifies the user, by something that may be remembered. Called only after a failure. */
    key: () => string | Promise<string>,
    call: () => Promise<T>,
    judge: {
      /** Milliseconds that the service asked to wait, `0` if none; `null` for a success. */
      failedForMs: (result: T) => number | null
      /** @param waitMs until the next call may go through */
      whenOpen: (waitMs: number) => T
    },
  ) => Promise<T>
}

const windowMs = 10_000
const failuresToOpen = 5
const keysToOpen = 3
const probeEveryMs = 2_000

/**
 * Keeps a dead service from costing every request a timeout: after five failures in ten seconds without a success, calls
 * are answered at once, and one every two seconds is a probe; later if the service asked for it (`Retry-After`,
 * RFC 9110, 10.2.3). The failures must concern three keys, so that one user's trouble doesn't block the others.
 */
export function createBreaker({ nowMs, onChange }: BreakerDependencies): Breaker {
  let failures: { atMs: number; key: string }[] = []
  let isOpen = false
  let probeAtMs = 0

  function succeed(): void {
    failures = []
    probeAtMs = 0
    if (!isOpen) return
    isOpen = false
    onChange?.('closed')
  }

  function fail(key: string, waitMs: number): void {
    const sinceMs = nowMs() - windowMs
    failures = [...failures.filter(({ atMs }) => atMs > sinceMs).slice(-99), { atMs: nowMs(), key }]
    probeAtMs = Math.max(probeAtMs, nowMs() + Math.max(waitMs, probeEveryMs))
    const keys = new Set(failures.map((failure) => failure.key))
    if (isOpen || failures.length < failuresToOpen || keys.size < keysToOpen) return
    isOpen = true
    onChange?.('opened')
  }

  return {
    async run(key, call, { failedForMs, whenOpen }) {
      const waitMs = probeAtMs - nowMs()
      if (isOpen && waitMs > 0) return whenOpen(waitMs)
      // One probe at a time.
      if (isOpen) probeAtMs = nowMs() + probeEveryMs
      const result = await call()
      const askedMs = failedForMs(result)
      if (askedMs === null) succeed()
      else fail(await key(), askedMs)
      return result
    },
  }
}

/** The breaker of a kind of call to this service, one per process. */
export function breakerFor(config: SendoraConfig, kind: 'breaker' | 'read_breaker'): Breaker {
  const nowMs = config.elapsedMs
  return processWide(ofService(kind, config), () =>
    createBreaker({ nowMs, onChange: (state) => report({ name: `${kind}.${state}` }) }),
  )
}
