import { processWide } from './process-wide'
import { tokenKey } from './token-key'

/** A double press comes within a fraction of this, milliseconds. */
const rememberMs = 3_000
const maxRemembered = 1_000
/** Shorter ones could be equal on two pages. */
export const minAttemptLength = 16

/**
 * Runs once for a form that is sent twice at the same moment, and gives both the same outcome: without this, a double
 * press would start two sessions, one of which nobody holds. `press` names everything that was sent; it has to hold
 * something that only this form's page knows, so that two browsers never share a session.
 */
export async function oncePerPress<T>(
  press: readonly string[],
  run: () => Promise<T>,
  isWorthRepeating: (outcome: T) => boolean,
): Promise<T> {
  const presses = processWide('presses', () => new Map<string, Promise<unknown>>())
  const key = await tokenKey(JSON.stringify(press))
  const known = presses.get(key) as Promise<T> | undefined
  if (known) return known
  if (presses.size >= maxRemembered) return run()

  const started = run()
  presses.set(key, started)
  const forget = () => presses.delete(key)
  started.then((outcome) => {
    if (isWorthRepeating(outcome)) setTimeout(forget, rememberMs)
    else forget()
  }, forget)
  return started
}
