import type { SendoraConfig } from '../../core/config/options'
import { rotatorFor } from '../../rotation/rotator-for'
import { type CookieStore, flowCookie } from '../../server/session-cookies'
import { processWide } from '../../service/process-wide'
import { processSettings } from '../../service/settings'
import { sha256Hex } from '../../service/sha256'

/** How long somebody may think about it, seconds. */
const maxAgeSeconds = 300

/**
 * Keeps the refresh token of a sign-in that nobody has agreed to yet. It is no session: nothing but the answer to
 * the question looks at this cookie. Without a yes it is ended at the service as well, so that no sign-in stays
 * behind that nobody holds.
 */
export function pendingSignIn(store: CookieStore, config: SendoraConfig) {
  const cookie = flowCookie(store, config.cookies, { suffix: 'pending', maxAgeSeconds })
  const end = (refreshToken: string) => rotatorFor(config).end(refreshToken)
  return {
    /** Asks about this sign-in. The question that was open before ends with its sign-in. */
    async ask(refreshToken: string): Promise<void> {
      const before = cookie.read()
      cookie.store(refreshToken)
      await endUnanswered(refreshToken, { afterMs: maxAgeSeconds * 1000, end })
      if (before === null || before === refreshToken) return
      await noteAnswered(before)
      await end(before)
    },
    /** Its refresh token, or `null`: another tab may have asked about another account since. */
    async of(pending: string): Promise<string | null> {
      const refreshToken = cookie.read()
      const isAsked = refreshToken !== null && (await sha256Hex(refreshToken)) === pending
      return isAsked ? refreshToken : null
    },
    /** The question is answered, whichever way. */
    async close(refreshToken: string): Promise<void> {
      cookie.clear()
      await noteAnswered(refreshToken)
    },
  }
}

type Timer = ReturnType<typeof setTimeout>

/** More than that at once is no people's doing: those are left to the service. */
const maxOpen = 1_000

const openQuestions = () => processWide('open-questions', () => new Map<string, Timer>())

/**
 * Ends a sign-in that was asked about when no answer has come in time. Not where instances share their rotations:
 * another one may have had the answer, and to end a sign-in by its first token is to end it for good.
 */
export async function endUnanswered(
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
  // A question is no reason for a server not to stop.
  timer.unref?.()
  open.set(key, timer)
}

/** The answer has come, or another question in its place. */
export async function noteAnswered(refreshToken: string): Promise<void> {
  const open = openQuestions()
  const key = await sha256Hex(refreshToken)
  clearTimeout(open.get(key))
  open.delete(key)
}
