'use client'

import { useEffect, useState } from 'react'
import { isServiceAway } from '../core/errors/is-service-away'

type Action<State> = (previous: State, form: FormData) => Promise<State>

/**
 * For `useActionState`: the action, and with scripts what `away` makes of an outage on the way to it (at the gate, or of
 * the network), so that the page stays where it is.
 */
export function useOutlasting<State>(
  action: Action<State>,
  away: (previous: State, form: FormData) => State,
): Action<State> {
  // The first render has to name the action itself: that is what works without scripts.
  const [hasScripts, setHasScripts] = useState(false)
  useEffect(() => setHasScripts(true), [])
  if (!hasScripts) return action
  return async (previous, form) => {
    try {
      return await action(previous, form)
    } catch (error) {
      // What `fetch` throws without a connection is a TypeError (Fetch standard, 5.1).
      if (isServiceAway(error) || error instanceof TypeError) return away(previous, form)
      throw error
    }
  }
}
