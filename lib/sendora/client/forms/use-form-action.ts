'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState, useEffect, useSyncExternalStore } from 'react'
import { type BrowserCode, browserSentence } from '../../core/errors/browser-errors'
import { gateCode, isPageOutdated, isServiceUnavailable } from '../../core/errors/gate-messages'
import { type FormState, idle, refusedWith, unansweredState } from '../../core/forms/form-state'
import { isRecord } from '../../core/is-record'
import { useSentences } from '../client-config'
import { reloadOutdated, useReloadedForm } from './outdated-page'

type Action<State> = (previous: State, form: FormData) => Promise<State>

/**
 * `useActionState` for an action of this library. With scripts, whatever is answered in its place (by the gate, a proxy,
 * Next, or nothing at all) and an error in it also become a state: `refused`, or the open question with the problem. The form keeps
 * what was typed until its action has done something.
 */
export function useFormAction<More = never>(action: Action<FormState | More>) {
  const { action: safely, wasReloaded } = useSafeAction<FormState | More>(action, unansweredState)
  const [state, submit, isPending] = useActionState<FormState | More, FormData>(
    safely,
    idle as Awaited<FormState | More>,
  )
  const code = 'PAGE_OUTDATED'
  const message = browserSentence(code, useSentences()?.errors)
  const shown: FormState | More =
    wasReloaded && state === idle ? refusedWith(message, { code }) : state
  return [shown, submit, isPending] as const
}

/** The state after a failure: from its code, the state before, the form, and the sentence for people. */
type Failed<State> = (
  code: ActionFailure,
  previous: State,
  form: FormData,
  message: string,
) => State

/**
 * An action for `useActionState` that, with scripts, returns the state of `failed` instead of throwing, so that the page
 * keeps its input. Redirects still work, and unexpected errors are reported like uncaught ones. A page from before a
 * deployment reloads with what was typed.
 */
export function useActionWithFallback<State>(
  action: Action<State>,
  failed: Failed<State>,
): Action<State> {
  return useSafeAction(action, failed).action
}

function useSafeAction<State>(action: Action<State>, failed: Failed<State>) {
  // The first render needs the action itself, which works without scripts.
  const hasScripts = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  const { sent, wasReloaded } = useReloadedForm()
  const sentences = useSentences()
  // After each commit: React resets the form in that of the new state.
  useEffect(stopKeeping)
  const safely: Action<State> = async (previous, form) => {
    try {
      const state = await action(previous, form)
      if (isUndone(state)) keepInput()
      return state
    } catch (error) {
      const code = actionFailure(error)
      // Once: a page that is still outdated after a reload stays so.
      if (code === 'PAGE_OUTDATED' && !wasReloaded) reloadOutdated(sent)
      keepInput()
      const said = error instanceof Error && gateCode(error) ? error.message : null
      const message = sentences?.errors?.[code] ?? said ?? browserSentence(code, undefined)
      return failed(code, previous, form, message)
    }
  }
  return { action: hasScripts ? safely : action, wasReloaded }
}

const neverChanges = () => () => {}

/** True for the states that ask for the same form again. */
function isUndone(state: unknown): boolean {
  const kind = isRecord<'kind'>(state) ? state.kind : null
  return kind === 'invalid' || kind === 'refused' || kind === 'step-up'
}

/** Why an action failed: the gate refused it, it got no answer or another's, or it threw. */
export type ActionFailure = Exclude<BrowserCode, `PASSKEY_${string}`>

/**
 * The code of an action's error in the browser. Redirects are thrown again, and unexpected errors are reported like
 * uncaught ones.
 */
export function actionFailure(error: unknown): ActionFailure {
  unstable_rethrow(error)
  const code = gateCode(error)
  if (code !== null) return code
  // What `fetch` throws without a connection is a TypeError (Fetch standard, 5.1).
  if (isServiceUnavailable(error) || error instanceof TypeError) return 'SERVICE_UNAVAILABLE'
  if (isPageOutdated(error)) return 'PAGE_OUTDATED'
  if (error instanceof Error && error.message === unreadable) return 'ANSWER_UNREADABLE'
  reportError(error)
  return 'ACTION_FAILED'
}

/** What Next's client says of an answer that isn't an action's. Its status is lost. */
const unreadable = 'An unexpected response was received from the server.'

/**
 * Keeps what was typed until {@link stopKeeping}: React resets a form after each of its actions, even if nothing was saved.
 */
function keepInput(): void {
  document.addEventListener('reset', cancel, true)
}

function stopKeeping(): void {
  document.removeEventListener('reset', cancel, true)
}

const cancel = (event: Event) => event.preventDefault()
