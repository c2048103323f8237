'use client'

import { unstable_rethrow } from 'next/navigation'
import { useEffect, useState } from 'react'
import { isServiceAway } from '../core/errors/is-service-away'

type Action<State> = (previous: State, form: FormData) => Promise<State>

/** Why an action gave no answer: an outage on the way to it (at the gate, or of the network), or an error inside. */
export type ActionFailure = 'SERVICE_UNAVAILABLE' | 'ACTION_FAILED'

/**
 * For `useActionState`: the action, and with scripts what `failed` makes of one that gives no answer, so that the page
 * stays where it is, with what was typed. Redirects and the like go their way; errors that nobody foresaw are
 * reported as uncaught ones are.
 */
export function useOutlasting<State>(
  action: Action<State>,
  failed: (code: ActionFailure, previous: State, form: FormData) => State,
): Action<State> {
  // The first render has to name the action itself: that is what works without scripts.
  const [hasScripts, setHasScripts] = useState(false)
  useEffect(() => setHasScripts(true), [])
  if (!hasScripts) return action
  return async (previous, form) => {
    try {
      return await action(previous, form)
    } catch (error) {
      unstable_rethrow(error)
      // What `fetch` throws without a connection is a TypeError (Fetch standard, 5.1).
      const isAway = isServiceAway(error) || error instanceof TypeError
      if (!isAway) reportError(error)
      return failed(isAway ? 'SERVICE_UNAVAILABLE' : 'ACTION_FAILED', previous, form)
    }
  }
}
