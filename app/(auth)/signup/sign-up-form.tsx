'use client'

import { useActionState } from 'react'
import { Field } from '@/app/_components/ui/field'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { idle } from '@/lib/sendora'
import { signUpAction } from '@/lib/sendora/account-actions'
import { AuthAside } from '../_components/auth-aside'
import { FormProblem } from '../_components/form-problem'
import { passwordHint } from '../_components/password-hint'

/** Makes an account; a guest's browser keeps the account that it has. */
export function SignUpForm({ from, isGuest }: { from: string; isGuest: boolean }) {
  const [state, submit] = useActionState(signUpAction, idle)
  const fields: Record<string, string> = state.kind === 'invalid' ? state.fields : {}
  const hasName = state.kind === 'invalid' || state.kind === 'refused'
  return (
    <form action={submit} noValidate className="grid gap-5">
      <FormProblem state={state} />
      <input type="hidden" name="from" value={from} />
      <Field
        id="sign-up-name"
        name="name"
        label="Name"
        autoComplete="name"
        maxLength={80}
        hint="As colleagues should see it. You may leave it empty."
        defaultValue={hasName ? state.name : ''}
        error={fields.name}
      />
      <Field
        id="sign-up-email"
        name="email"
        label="Email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={state.kind === 'idle' ? '' : state.email}
        error={fields.email}
      />
      <Field
        id="sign-up-password"
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        hint={passwordHint}
        error={fields.password}
      />
      <SubmitButton tone="primary" pendingLabel="Saving…">
        {isGuest ? 'Keep this account' : 'Create account'}
      </SubmitButton>
      <AuthAside question="Have an account?" href={`/login?${new URLSearchParams({ from })}`}>
        Sign in
      </AuthAside>
    </form>
  )
}
