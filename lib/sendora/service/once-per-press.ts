import type { SignInOutcome } from './auth-outcome'
import type { ApiContext } from './call-api'
import { processWide } from './process-wide'
import { tokenKey } from './token-key'

/** A double press comes within a fraction of this, milliseconds. */
const rememberMs = 3_000
const maxRemembered = 1_000

/**
 * Runs a sign-in once for a form that is sent twice at the same moment, and gives both the same outcome: without this,
 * a double press would start two sessions, one of which nobody holds, or find its one-time code spent. `press` names
 * everything that was sent; it has to hold a secret that only this browser has (the `attempt` of its page, a cookie),
 * so that two browsers never share a session.
 */
export async function oncePerPress(
  { apiUrl, publicKey, userAgent = null, guest }: ApiContext,
  press: readonly string[],
  run: () => Promise<SignInOutcome>,
): Promise<SignInOutcome> {
  const presses = processWide('presses', () => new Map<string, Promise<SignInOutcome>>())
  const all = [apiUrl, publicKey, userAgent, guest?.refreshToken ?? null, press]
  const key = await tokenKey(JSON.stringify(all))
  const known = presses.get(key)
  if (known) return known
  if (presses.size >= maxRemembered) return run()

  const started = run()
  presses.set(key, started)
  const forget = () => presses.delete(key)
  started.then(({ kind }) => {
    // A refusal is asked for anew: it has spent nothing.
    if (kind === 'signed-in' || kind === 'mfa-required') setTimeout(forget, rememberMs)
    else forget()
  }, forget)
  return started
}
