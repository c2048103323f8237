'use client'

import { signInUrl } from '@/lib/sendora'
import { signUpAction } from '@/lib/sendora/account-actions'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { EmailField } from '../ui/form/email-field'
import { Field } from '../ui/form/field'
import { FormProblem } from '../ui/form/form-problem'
import { keepInput } from '../ui/form/keep-input'
import { SubmitButton } from '../ui/form/submit-button'
import { AuthAside } from './auth-aside'
import { NewPasswordField } from './new-password-field'

type Props = {
  from: string
  isGuest: boolean
  /** One per page view, so that submitting twice creates one account. */
  idempotencyKey: string
  texts: Sentences<'signIn', 'signUpForm'>
}

/** Creates an account, or turns a guest's account into a full one. */
export function SignUpForm({ from, isGuest, idempotencyKey, texts }: Props) {
  const { loginPath } = useClientConfig()
  const [state, submit] = useFormAction(signUpAction)
  const fields: Record<string, string> = state.kind === 'invalid' ? state.fields : {}
  const hasName = state.kind === 'invalid' || state.kind === 'refused'
  return (
    <form {...keepInput(submit)} noValidate className="grid gap-5">
      <FormProblem state={state} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <Field
        id="sign-up-name"
        name="name"
        label={texts.name}
        autoComplete="name"
        maxLength={80}
        hint={texts.nameHint}
        defaultValue={hasName ? state.name : ''}
        error={fields.name}
      />
      <EmailField
        id="sign-up-email"
        defaultValue={state.kind === 'idle' ? '' : state.email}
        error={fields.email}
      />
      <NewPasswordField
        id="sign-up-password"
        name="password"
        label={texts.password}
        error={fields.password}
      />
      <SubmitButton tone="primary" pendingLabel={texts.pending}>
        {isGuest ? texts.keep : texts.submit}
      </SubmitButton>
      <AuthAside question={texts.haveOne} href={signInUrl(loginPath, from)}>
        {texts.signIn}
      </AuthAside>
    </form>
  )
}
