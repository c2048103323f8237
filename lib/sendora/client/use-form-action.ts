'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState, useEffect, useState } from 'react'
import { isServiceUnavailable } from '../core/errors/gate-messages'
import { type FormState, idle, unansweredState } from '../core/forms/form-state'

type FormAction<More> = (previous: FormState | More, form: FormData) => Promise<FormState | More>

/**
 * `useActionState` for an action of this library. With scripts, an action that gives no answer (an outage at the gate or of
 * the network, an error inside) becomes a state as well, so that the form stays, with all that was typed: `refused`, or
 * the question that was open, with the problem.
 */
export function useFormAction<More = never>(action: FormAction<More>) {
  return useActionState<FormState | More, FormData>(
    useActionWithFallback(action, unansweredState),
    idle as Awaited<FormState | More>,
  )
}

type Action<State> = (previous: State, form: FormData) => Promise<State>

/**
 * For `useActionState`: the action, and with scripts what `failed` makes of one that gives no answer, so that the page
 * stays where it is, with what was typed. Redirects and the like go their way; errors that nobody foresaw are
 * reported as uncaught ones are.
 */
export function useActionWithFallback<State>(
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
