import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import type { FormState } from '@/lib/sendora'
import { AuthHeading } from '../_components/auth-heading'
import type { MagicLinkTexts } from './describe-link-problem'
import { useIsSettled } from './use-is-settled'

type Props = {
  question: Extract<FormState, { kind: 'confirm-account' }>
  from: string
  idempotencyKey: string
  submit: (form: FormData) => void
  texts: MagicLinkTexts
}

/** Names the account a link would sign in to, and the one it would sign out, before either happens. */
export function ConfirmAccount({ question, from, idempotencyKey, submit, texts }: Props) {
  const { email, signedInAs, pending, problem } = question
  const isSettled = useIsSettled()
  return (
    <>
      <AuthHeading title={texts.question}>
        {signedInAs ? texts.questionOther : texts.questionElsewhere}
      </AuthHeading>
      <form action={submit} className="grid gap-5">
        {problem && <Notice tone="danger">{problem}</Notice>}
        <dl className="grid gap-4 rounded-panel border border-line bg-surface p-5">
          <div>
            <dt className="text-caption text-muted">{texts.signsInAs}</dt>
            <dd className="font-medium wrap-anywhere">{email}</dd>
          </div>
          {signedInAs && (
            <div>
              <dt className="text-caption text-muted">{texts.signedInAs}</dt>
              <dd className="font-medium wrap-anywhere">{signedInAs}</dd>
            </div>
          )}
        </dl>
        <input type="hidden" name="pending" value={pending} />
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <div className="grid gap-3">
          <SubmitButton
            intent="accept"
            tone="primary"
            pendingLabel={texts.signingIn}
            isBlocked={!isSettled}
          >
            {texts.accept}
          </SubmitButton>
          <SubmitButton intent="decline" pendingLabel={texts.canceling}>
            {signedInAs ? texts.keep : texts.cancel}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}
