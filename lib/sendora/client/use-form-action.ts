'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState, useSyncExternalStore } from 'react'
import { isServiceUnavailable } from '../core/errors/gate-messages'
import { type FormState, idle, unansweredState } from '../core/forms/form-state'

type Action<State> = (previous: State, form: FormData) => Promise<State>

/**
 * `useActionState` for an action of this library. With scripts, an action that fails (an outage of the service or the
 * network, or an error in it) also becomes a state, so that the form keeps its input: `refused`, or the open question
 * with the problem.
 */
export function useFormAction<More = never>(action: Action<FormState | More>) {
  return useActionState<FormState | More, FormData>(
    useActionWithFallback<FormState | More>(action, unansweredState),
    idle as Awaited<FormState | More>,
  )
}

/**
 * An action for `useActionState` that, with scripts, returns the state of `failed` instead of throwing, so that the page
 * keeps its input. Redirects still work, and unexpected errors are reported like uncaught ones.
 */
export function useActionWithFallback<State>(
  action: Action<State>,
  failed: (code: ActionFailure, previous: State, form: FormData) => State,
): Action<State> {
  // The first render needs the action itself, which works without scripts.
  const hasScripts = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  if (!hasScripts) return action
  return async (previous, form) => {
    try {
      return await action(previous, form)
    } catch (error) {
      return failed(actionFailure(error), previous, form)
    }
  }
}

const neverChanges = () => () => {}

/** Why an action failed: an outage of the service or the network, or an error in it. */
export type ActionFailure = 'SERVICE_UNAVAILABLE' | 'ACTION_FAILED'

/**
 * The code of an action's error in the browser. Redirects are thrown again, and unexpected errors are reported like
 * uncaught ones.
 */
export function actionFailure(error: unknown): ActionFailure {
  unstable_rethrow(error)
  // What `fetch` throws without a connection is a TypeError (Fetch standard, 5.1).
  if (isServiceUnavailable(error) || error instanceof TypeError) return 'SERVICE_UNAVAILABLE'
  reportError(error)
  return 'ACTION_FAILED'
}
