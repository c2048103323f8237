import { processWide } from './process-wide'
import { processSettings } from './settings'
import { tokenKey } from './sha256'

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
  const key = await tokenKey(refreshToken)
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
  const key = await tokenKey(refreshToken)
  clearTimeout(open.get(key))
  open.delete(key)
}
