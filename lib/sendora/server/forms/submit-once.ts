import type { ApiContext } from '../../service/call-api'
import { processWide } from '../../service/process-wide'
import { sha256Hex } from '../../service/sha256'

/** A double press comes within a fraction of this, milliseconds. */
const rememberMs = 3_000
const maxRemembered = 1_000

/**
 * Runs a call once for a form that is sent twice at the same moment, and gives both the same outcome: without this,
 * a double press would start two sessions, one of which nobody holds, or find its one-time code or link spent. `press`
 * names the flow first, then everything that was sent; where a session comes of it, it has to hold a secret that only
 * this browser has (the `attempt` of its page, a cookie), so that two browsers never share one.
 */
export async function submitOnce<Outcome extends { kind: string }>(
  { apiUrl, publicKey, userAgent = null, guest }: ApiContext,
  submission: readonly string[],
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  const submissions = processWide('submissions', () => new Map<string, Promise<{ kind: string }>>())
  const all = [apiUrl, publicKey, userAgent, guest?.refreshToken ?? null, submission]
  const key = await sha256Hex(JSON.stringify(all))
  const known = submissions.get(key)
  // The name of the flow in the key says which outcomes these are.
  if (known) return known as Promise<Outcome>
  if (submissions.size >= maxRemembered) return run()

  const started = run()
  submissions.set(key, started)
  const forget = () => submissions.delete(key)
  started.then(({ kind }) => {
    // A refusal is asked for anew: it has spent nothing.
    if (kind === 'refused' || kind === 'unavailable') forget()
    else setTimeout(forget, rememberMs)
  }, forget)
  return started
}
