'use client'

import { useActionState, useEffect, useState } from 'react'
import { isServiceAway } from '../core/errors/is-service-away'
import { serviceAwaySentence } from '../core/errors/service-away'
import type { FormState } from '../core/form-state'
import { idle } from '../core/form-state'

type FormAction<More> = (previous: FormState | More, form: FormData) => Promise<FormState | More>

/**
 * `useActionState` for an action of this library. With scripts, an outage on the way to the action (at the gate, or of
 * the network) becomes a `refused` state as well, so that the form stays where it is with all that was typed.
 */
export function useFormAction<More = never>(action: FormAction<More>) {
  // The first render has to name the action itself: that is what works without scripts.
  const [hasScripts, setHasScripts] = useState(false)
  useEffect(() => setHasScripts(true), [])
  return useActionState<FormState | More, FormData>(
    hasScripts ? outlasting(action) : action,
    idle as Awaited<FormState | More>,
  )
}

function outlasting<More>(action: FormAction<More>): FormAction<More> {
  return async (previous, form) => {
    try {
      return await action(previous, form)
    } catch (error) {
      // What `fetch` throws without a connection is a TypeError (Fetch standard, 5.1).
      if (isServiceAway(error) || error instanceof TypeError) return awayState(form)
      throw error
    }
  }
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
