'use client'

import { useEffect, useRef } from 'react'
import type { ErrorCode, FormState } from '@/lib/sendora'
import { Notice } from '../notice'
import { useSharedTexts } from '../shared-texts'

/** Why a form failed, above its fields. Moves the focus to the first wrong field. Place it inside the form. */
export function FormProblem({ state }: { state: FormState }) {
  const { checkFields } = useSharedTexts()
  const marker = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = marker.current?.closest('form')
    // A rejected code has to be typed again.
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
      {state.kind === 'invalid' && <Notice tone="danger">{checkFields}</Notice>}
    </>
  )
}

/** What the user canceled is not a failure. Codes, since `describeError` brings the sentences of all of them. */
const canceled: readonly string[] = ['PASSKEY_CANCELLED', 'SOCIAL_DENIED'] satisfies ErrorCode[]

function toneOf(code: string): 'info' | 'danger' {
  return canceled.includes(code) ? 'info' : 'danger'
}
