'use client'

import { EmailField } from '@/app/_components/ui/form/email-field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { StepUpFields } from '@/app/_components/ui/form/step-up-fields'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { returnToField } from '@/lib/sendora'
import { deleteAccountAction } from '@/lib/sendora/account-actions'
import { KeepTyped, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = { account: string | null; texts: Sentences<'account', 'deleteForm'> }

/** Deletes the account once its email is typed. A guest has none to type. */
export function DeleteForm({ account, texts }: Props) {
  const [state, submit] = useFormAction(deleteAccountAction)
  const typed = state.kind === 'idle' || state.kind === 'done' ? '' : state.email
  return (
    <form {...keepInput(submit)} noValidate className="grid gap-4 border-t border-line pt-5">
      <KeepTyped name="delete" />
      <input type="hidden" name={returnToField} value="/account-deleted" />
      <FormProblem state={state} />
      {account !== null && (
        <EmailField
          label={texts.label}
          autoComplete="off"
          defaultValue={typed}
          error={state.kind === 'invalid' ? state.fields.email : undefined}
          hint={account}
        />
      )}
      <StepUpFields state={state} />
      <SubmitButton tone="danger" className="justify-self-start" pendingLabel={texts.pending}>
        {texts.submit}
      </SubmitButton>
    </form>
  )
}
