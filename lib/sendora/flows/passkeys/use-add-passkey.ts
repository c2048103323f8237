'use client'

import { useState, useTransition } from 'react'
import { useSentences } from '../../client/client-config'
import { actionFailure } from '../../client/forms/use-form-action'
import { browserSentence } from '../../core/errors/browser-errors'
import { type FormState, idle, refusedWith, unansweredState } from '../../core/forms/form-state'
import {
  finishPasskeyRegistrationAction,
  startPasskeyRegistrationAction,
} from '../../passkey-actions'
import type { PasskeyOptions } from './credential-json'
import { type PasskeySupport, usePasskeySupport } from './use-passkey-support'
import { createPasskey } from './webauthn'

export type AddPasskey = {
  support: PasskeySupport
  /** `done`, `invalid` with the field `name`, `step-up`, `refused`, or `idle`. */
  state: FormState
  isPending: boolean
  /** Opens the browser's dialog. Call it with a form that has a `name` and, for `step-up`, a proof. */
  add: (form: FormData) => void
}

/** Adds a passkey of this device to the account of the signed-in user. */
export function useAddPasskey(): AddPasskey {
  const support = usePasskeySupport()
  const errors = useSentences()?.errors
  const [state, setState] = useState<FormState>(idle)
  const [isAsking, setAsking] = useState(false)
  const [isRunning, startRunning] = useTransition()

  const isPending = isAsking || isRunning

  // An outage becomes a state, so that the page keeps its input.
  const runSafely = async (form: FormData, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      const code = actionFailure(error)
      setState((shown) => unansweredState(code, shown, form, browserSentence(code, errors)))
    }
  }
  // Outside the transitions: an open dialog must not block other updates of the page.
  const ask = async (form: FormData, options: PasskeyOptions) => {
    setAsking(true)
    const answer = await createPasskey(options)
    setAsking(false)
    if (answer.kind === 'failed') {
      return setState(refusedWith(browserSentence(answer.code, errors), answer))
    }
    form.set('response', answer.response)
    startRunning(() =>
      runSafely(form, async () => setState(await finishPasskeyRegistrationAction(idle, form))),
    )
  }

  const add = (form: FormData) => {
    if (isPending) return
    startRunning(() =>
      runSafely(form, async () => {
        const start = await startPasskeyRegistrationAction(form)
        if (start.kind === 'passkey-options') void ask(form, start.options)
        else setState(start)
      }),
    )
  }

  return { support, state, isPending, add }
}
