import type { SendoraConfig } from '../../core/config/options'
import { sha256Hex } from '../../core/tokens/redacted-tokens'
import { rotatorFor } from '../../rotation/rotator-for'
import type { CookieStore } from '../../server/session-cookies'
import { flowCookie } from '../../server/sign-in/flow-cookies'
import { processSettings, processWide } from '../../service/settings'

/** How long the visitor has to answer, seconds. */
const maxAgeSeconds = 300

/**
 * Keeps the refresh token of a sign-in that the visitor hasn't accepted yet. It's no session: only the answer reads this
 * cookie. Unless accepted, it's ended at the service, so that no session is left that no browser holds.
 */
export function pendingSignIn(store: CookieStore, config: SendoraConfig) {
  const cookie = flowCookie(store, config.cookies, { suffix: 'pending', maxAgeSeconds })
  const end = (refreshToken: string) => rotatorFor(config).end(refreshToken)
  return {
    /** Asks about this sign-in, and ends the one that was pending before. */
    async ask(refreshToken: string): Promise<void> {
      const before = cookie.read()
      cookie.store(refreshToken)
      await endUnanswered(refreshToken, { afterMs: maxAgeSeconds * 1000, end })
      if (before === null || before === refreshToken) return
      await noteAnswered(before)
      await end(before)
    },
    /** Its refresh token, or `null` if another one is pending now. */
    async of(pending: string): Promise<string | null> {
      const refreshToken = cookie.read()
      const isPending = refreshToken !== null && (await sha256Hex(refreshToken)) === pending
      return isPending ? refreshToken : null
    },
    /** The visitor has accepted or declined. */
    async close(refreshToken: string): Promise<void> {
      cookie.clear()
      await noteAnswered(refreshToken)
    },
  }
}

type Timer = ReturnType<typeof setTimeout>

/** Beyond this, expiry is left to the service. */
const maxOpen = 1_000

const openQuestions = () => processWide('open-questions', () => new Map<string, Timer>())

/**
 * Ends a pending sign-in without an answer in time. Not if instances share their rotations: another one may have had the
 * answer, and ending a session by its first token ends it for good.
 */
async function endUnanswered(
  refreshToken: string,
  { afterMs, end }: { afterMs: number; end: (refreshToken: string) => Promise<unknown> },
): Promise<void> {
  const open = openQuestions()
  const key = await sha256Hex(refreshToken)
  if (processSettings().sharedStore !== null || open.has(key) || open.size >= maxOpen) return
  const timer: Timer & { unref?: () => void } = setTimeout(() => {
    open.delete(key)
    void end(refreshToken)
  }, afterMs)
  // Must not keep the server from stopping.
  timer.unref?.()
  open.set(key, timer)
}

async function noteAnswered(refreshToken: string): Promise<void> {
  const open = openQuestions()
  const key = await sha256Hex(refreshToken)
  clearTimeout(open.get(key))
  open.delete(key)
}
