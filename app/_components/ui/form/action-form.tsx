'use client'

import type { ReactNode } from 'react'
import type { FormState } from '@/lib/sendora'
import { useFormAction } from '@/lib/sendora/client'
import { FormProblem } from './form-problem'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** What it sends besides its buttons, by name. */
  fields: Readonly<Record<string, string>>
  children: ReactNode
}

/**
 * A form without input, drawn by the server: only what it says when it fails is a client part. The page stays as it is
 * then, since other fields on it may be filled in.
 */
export function ActionForm({ action, fields, children }: Props) {
  const [state, submit] = useFormAction(action)
  return (
    <form action={submit} className="grid gap-3">
      <FormProblem state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
