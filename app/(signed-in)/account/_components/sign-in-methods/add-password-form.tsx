'use client'

import { NewPasswordField } from '@/app/_components/auth/new-password-field'
import { EmailField } from '@/app/_components/ui/form/email-field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { StepUpFields } from '@/app/_components/ui/form/step-up-fields'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { KeepTyped, useFormAction } from '@/lib/sendora/client'
import { addPasswordAction } from '@/lib/sendora/social-actions'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = { email: string | null; texts: Sentences<'account', 'addPasswordForm'> }

/** Adds a password to an account that has none, and an email if it has none either. */
export function AddPasswordForm({ email, texts }: Props) {
  const [state, submit] = useFormAction(addPasswordAction)
  const fields: Record<string, string> = state.kind === 'invalid' ? state.fields : {}
  return (
    <form {...keepInput(submit)} noValidate aria-label={texts.label} className="grid gap-4">
      <KeepTyped name="add-password" />
      <input type="hidden" name="from" value="/account/security" />
      <p className="text-caption text-muted">{texts.why}</p>
      <FormProblem state={state} />
      {email === null ? (
        <EmailField
          id="added-email"
          defaultValue={state.kind === 'invalid' || state.kind === 'refused' ? state.email : ''}
          error={fields.email}
        />
      ) : (
        // Tells password managers which account this password belongs to.
        <input type="text" autoComplete="username" value={email} readOnly hidden />
      )}
      <NewPasswordField id="added-password" name="password" error={fields.password} />
      <StepUpFields state={state} />
      <SubmitButton className="justify-self-start" pendingLabel={texts.pending}>
        {texts.submit}
      </SubmitButton>
    </form>
  )
}
