'use client'

import { useActionState } from 'react'
import type { FormState } from '../core/forms/form-state'
import { idle } from '../core/forms/form-state'
import { unansweredState } from '../core/forms/unanswered-state'
import { useOutlasting } from './use-outlasting'

type FormAction<More> = (previous: FormState | More, form: FormData) => Promise<FormState | More>

/**
 * `useActionState` for an action of this library. With scripts, an action that gives no answer (an outage at the gate or of
 * the network, an error inside) becomes a state as well, so that the form stays, with all that was typed: `refused`, or
 * the question that was open, with the problem.
 */
export function useFormAction<More = never>(action: FormAction<More>) {
  return useActionState<FormState | More, FormData>(
    useOutlasting(action, unansweredState),
    idle as Awaited<FormState | More>,
  )
}
