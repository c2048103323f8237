import 'server-only'
import type { ServiceResult, Session } from '../sendora'

type Kept = { answer: Promise<ServiceResult<unknown>>; untilMs: number }

type Options = {
  maxAgeSeconds: number
  /** The oldest goes when there's one more. @default 1,000 */
  maxUsers?: number
  nowMs?: () => number
}

/**
 * Keeps what the service answered to one user for a while, in this process, for what changes seldom and is asked for on
 * many pages. A verified session names the user; a decoded one could name anyone, so nothing is kept for it. A signed-out
 * user's answers go with their time, and no other session sees them. Failures aren't kept.
 */
export function createPrivateCache<Data>({
  maxAgeSeconds,
  maxUsers = 1_000,
  nowMs = Date.now,
}: Options) {
  const kept = new Map<string, Kept>()

  return async function read(
    session: Session | null,
    ask: () => Promise<ServiceResult<Data>>,
  ): Promise<ServiceResult<Data>> {
    if (!session?.verified || session.sessionId === null) return ask()
    const key = JSON.stringify([session.userId, session.sessionId])
    const known = kept.get(key)
    if (known && known.untilMs > nowMs()) return known.answer as Promise<ServiceResult<Data>>

    const entry = { answer: ask(), untilMs: nowMs() + maxAgeSeconds * 1_000 }
    kept.delete(key)
    kept.set(key, entry)
    const [oldest] = kept.keys()
    if (kept.size > maxUsers && oldest !== undefined) kept.delete(oldest)
    const isOk = await entry.answer.then(({ kind }) => kind === 'ok').catch(() => false)
    if (!isOk && kept.get(key) === entry) kept.delete(key)
    return entry.answer
  }
}
