'use client'

import { useEffect, useRef } from 'react'
import { describeError, type FormState } from '@/lib/sendora'
import { Notice } from './notice'

/** Why a form did not do what it should, above its fields; the first wrong one gets the focus. Inside the form. */
export function FormProblem({ state }: { state: FormState }) {
  const marker = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = marker.current?.closest('form')
    // A code that was refused is typed anew.
    const wrong = state.kind === 'invalid' ? '[aria-invalid=true]' : 'input[name=code]'
    if (state.kind !== 'invalid' && state.kind !== 'refused') return
    const input = form?.querySelector<HTMLInputElement>(wrong)
    input?.focus()
    if (state.kind === 'refused') input?.select()
  }, [state])
  return (
    <>
      <span ref={marker} hidden />
      {state.kind === 'refused' && <Notice tone={toneOf(state.code)}>{state.message}</Notice>}
      {state.kind === 'invalid' && (
        <Notice tone="danger">Check what is marked below and try again.</Notice>
      )}
    </>
  )
}

/** What the visitor has broken off is no failure. */
function toneOf(code: string): 'info' | 'danger' {
  return describeError(code).kind === 'cancelled' ? 'info' : 'danger'
}
