'use client'

import { CodeField } from '@/app/_components/ui/form/code-field'
import { Field } from '@/app/_components/ui/form/field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { PageLink } from '@/app/_components/ui/page-link'
import { completeMfaAction } from '@/lib/sendora/actions'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = {
  from: string
  /** One per page view, so that submitting twice signs in once. */
  idempotencyKey: string
  /** Asks for a recovery code, which has letters, so no numeric keypad. */
  isRecovery: boolean
  texts: Sentences<'signIn', 'mfaForm'>
}

export function MfaForm({ from, idempotencyKey, isRecovery, texts }: Props) {
  const { loginPath, mfaPath } = useClientConfig()
  const [state, submit] = useFormAction(completeMfaAction)
  const other = new URLSearchParams({ from, ...(!isRecovery && { with: 'recovery' }) })
  return (
    <form {...keepInput(submit)} noValidate className="grid gap-5">
      <FormProblem state={state} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {isRecovery ? (
        <Field
          name="code"
          label={texts.recoveryCode}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={32}
          error={state.kind === 'invalid' ? state.fields.code : undefined}
        />
      ) : (
        <CodeField
          maxLength={32}
          error={state.kind === 'invalid' ? state.fields.code : undefined}
          hint={texts.hint}
        />
      )}
      <SubmitButton tone="primary" pendingLabel={texts.checking}>
        {texts.submit}
      </SubmitButton>
      <p className="text-center text-caption text-muted">
        <PageLink href={`${mfaPath}?${other}`} className="link">
          {isRecovery ? texts.useApp : texts.useRecovery}
        </PageLink>
        <span aria-hidden> · </span>
        {texts.notYou}{' '}
        <PageLink href={loginPath} className="link">
          {texts.startOver}
        </PageLink>
      </p>
    </form>
  )
}
