'use client'

import { useActionState } from 'react'
import { Field } from '@/app/_components/ui/field'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { idle } from '@/lib/sendora'
import { completeMfaAction } from '@/lib/sendora/actions'
import { FormProblem } from '../_components/form-problem'

export function MfaForm({ from }: { from: string }) {
  const [state, submit] = useActionState(completeMfaAction, idle)
  return (
    <form action={submit} noValidate className="grid gap-5">
      <FormProblem state={state} />
      <input type="hidden" name="from" value={from} />
      <Field
        name="code"
        label="Code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={32}
        mono
        error={state.kind === 'invalid' ? state.fields.code : undefined}
        hint="A recovery code works too."
      />
      <SubmitButton tone="primary" pendingLabel="Checking…">
        Continue
      </SubmitButton>
      <p className="text-center text-caption text-muted">
        Not you?{' '}
        <a href="/login" className="link">
          Start again
        </a>
      </p>
    </form>
  )
}
