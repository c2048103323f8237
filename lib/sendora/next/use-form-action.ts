'use client'

import { useActionState } from 'react'
import { serviceAwaySentence } from '../core/errors/service-away'
import type { FormState } from '../core/form-state'
import { idle } from '../core/form-state'
import { useOutlasting } from './use-outlasting'

type FormAction<More> = (previous: FormState | More, form: FormData) => Promise<FormState | More>

/**
 * `useActionState` for an action of this library. With scripts, an outage on the way to the action (at the gate, or of
 * the network) becomes a `refused` state as well, so that the form stays where it is with all that was typed.
 */
export function useFormAction<More = never>(action: FormAction<More>) {
  return useActionState<FormState | More, FormData>(
    useOutlasting(action, (_previous, form) => awayState(form)),
    idle as Awaited<FormState | More>,
  )
}

function awayState(form: FormData): FormState {
  const [email, name] = ['email', 'name'].map((field) => String(form.get(field) ?? ''))
  return {
    kind: 'refused',
    code: 'SERVICE_UNAVAILABLE',
    message: serviceAwaySentence,
    retryAfterSeconds: null,
    email: email ?? '',
    ...(name ? { name } : {}),
  }
}
