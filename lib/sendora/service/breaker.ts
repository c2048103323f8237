export type BreakerWorld = {
  nowMs: () => number
  onChange?: (state: 'opened' | 'closed') => void
}

export type Breaker = {
  /** Runs `call`, or answers `whenOpen` at once while the service is known to be dead. */
  run: <T>(
    key: string,
    call: () => Promise<T>,
    judge: { isFailure: (result: T) => boolean; whenOpen: () => T },
  ) => Promise<T>
}

const windowMs = 10_000
const failuresToOpen = 5
const keysToOpen = 3
const probeEveryMs = 2_000

/**
 * Keeps a dead service from costing every request a timeout: after five failures within ten seconds, with no
 * success between, calls are answered at once, and one every two seconds goes through as a probe. The failures must
 * concern three different keys, so that what is wrong with one user alone closes the way for nobody else.
 */
export function createBreaker({ nowMs, onChange }: BreakerWorld): Breaker {
  let failures: { atMs: number; key: string }[] = []
  let openedAtMs: number | null = null
  let probedAtMs = 0

  function isOpen(): boolean {
    if (openedAtMs === null) return false
    if (nowMs() - probedAtMs < probeEveryMs) return true
    probedAtMs = nowMs()
    return false
  }

  function succeed(): void {
    failures = []
    if (openedAtMs === null) return
    openedAtMs = null
    onChange?.('closed')
  }

  function fail(key: string): void {
    const sinceMs = nowMs() - windowMs
    failures = [...failures.filter(({ atMs }) => atMs > sinceMs).slice(-99), { atMs: nowMs(), key }]
    const keys = new Set(failures.map((failure) => failure.key))
    if (openedAtMs !== null || failures.length < failuresToOpen || keys.size < keysToOpen) return
    openedAtMs = nowMs()
    probedAtMs = nowMs()
    onChange?.('opened')
  }

  return {
    async run(key, call, { isFailure, whenOpen }) {
      if (isOpen()) return whenOpen()
      const result = await call()
      if (isFailure(result)) fail(key)
      else succeed()
      return result
    },
  }
}
