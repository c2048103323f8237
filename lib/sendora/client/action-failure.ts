import { unstable_rethrow } from 'next/navigation'
import { isServiceUnavailable } from '../core/errors/gate-messages'

/** Why an action gave no answer: an outage on the way to it (at the gate, or of the network), or an error inside. */
export type ActionFailure = 'SERVICE_UNAVAILABLE' | 'ACTION_FAILED'

/**
 * What an action has thrown in the browser, as a code. Redirects and the like go their way; errors that nobody foresaw
 * are reported as uncaught ones are.
 */
export function actionFailure(error: unknown): ActionFailure {
  unstable_rethrow(error)
  // What `fetch` throws without a connection is a TypeError (Fetch standard, 5.1).
  if (isServiceUnavailable(error) || error instanceof TypeError) return 'SERVICE_UNAVAILABLE'
  reportError(error)
  return 'ACTION_FAILED'
}
