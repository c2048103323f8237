'use client'

import { useActionState } from 'react'
import type { FormState } from '../core/form-state'
import { idle } from '../core/form-state'
import { refusedState } from '../core/refused-state'
import type { ActionFailure } from './use-outlasting'
import { useOutlasting } from './use-outlasting'

type FormAction<More> = (previous: FormState | More, form: FormData) => Promise<FormState | More>

/**
 * `useActionState` for an action of this library. With scripts, an action that gives no answer (an outage at the gate or of
 * the network, an error inside) becomes a `refused` state as well, so that the form stays, with all that was typed.
 */
export function useFormAction<More = never>(action: FormAction<More>) {
  return useActionState<FormState | More, FormData>(
    useOutlasting(action, (code, _previous, form) => failedState(code, form)),
    idle as Awaited<FormState | More>,
  )
}

function failedState(code: ActionFailure, form: FormData): FormState {
  const [email, name] = ['email', 'name'].map((field) => String(form.get(field) ?? ''))
  return { ...refusedState({ code, retryAfterSeconds: null }, email), ...(name ? { name } : {}) }
}
