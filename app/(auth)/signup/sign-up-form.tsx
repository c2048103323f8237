'use client'

import { Field } from '@/app/_components/ui/field'
import { FormProblem } from '@/app/_components/ui/form-problem'
import { keepInput } from '@/app/_components/ui/keep-input'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { signUpAction } from '@/lib/sendora/account-actions'
import { useFormAction } from '@/lib/sendora/client'
import { AuthAside } from '../_components/auth-aside'
import { passwordHint } from '../_components/password-hint'

type Props = {
  from: string
  isGuest: boolean
  /** Of this one page view: a double press is then one account. */
  attempt: string
}

/** Makes an account; a guest's browser keeps the account that it has. */
export function SignUpForm({ from, isGuest, attempt }: Props) {
  const [state, submit] = useFormAction(signUpAction)
  const fields: Record<string, string> = state.kind === 'invalid' ? state.fields : {}
  const hasName = state.kind === 'invalid' || state.kind === 'refused'
  return (
    <form {...keepInput(submit)} noValidate className="grid gap-5">
      <FormProblem state={state} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="idempotencyKey" value={attempt} />
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
