import { LOCKOUT_FAILURES, LOCKOUT_SECONDS } from '../../constants'

type Failures = { count: number; lockedUntilMs: number | null }

export type Lockouts = {
  /** Seconds until the address may try again, or null when it is not locked. */
  remainingSeconds(email: string): number | null
  fail(email: string): void
  clear(email: string): void
}

/**
 * Wrong passwords in a row, counted by address and not by account, so that an unknown address
 * locks like a known one. The fifth failure locks.
 */
export function createLockouts(nowMs: () => number): Lockouts {
  const byEmail = new Map<string, Failures>()
  return {
    remainingSeconds: (email) => {
      const lockedUntilMs = byEmail.get(email)?.lockedUntilMs ?? null
      if (lockedUntilMs === null) return null
      const remainingMs = lockedUntilMs - nowMs()
      if (remainingMs > 0) return Math.ceil(remainingMs / 1000)
      byEmail.delete(email)
      return null
    },
    fail: (email) => {
      const failures = byEmail.get(email) ?? { count: 0, lockedUntilMs: null }
      failures.count += 1
      if (failures.count >= LOCKOUT_FAILURES) {
        failures.lockedUntilMs = nowMs() + LOCKOUT_SECONDS * 1000
      }
      byEmail.set(email, failures)
    },
    clear: (email) => {
      byEmail.delete(email)
    },
  }
}
