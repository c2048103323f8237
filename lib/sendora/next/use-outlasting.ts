'use client'

import { useEffect, useState } from 'react'
import type { ActionFailure } from './action-failure'
import { actionFailure } from './action-failure'

type Action<State> = (previous: State, form: FormData) => Promise<State>

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
      return failed(actionFailure(error), previous, form)
    }
  }
}
