import { Notice } from '@/app/_components/ui/notice'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import type { FormState } from '@/lib/sendora'
import { AuthHeading } from '../_components/auth-heading'

type Props = {
  question: Extract<FormState, { kind: 'confirm-account' }>
  from: string
  attempt: string
  submit: (form: FormData) => void
}

/** Names whose session a link would start, and whose it would end, before either happens. */
export function ConfirmAccount({ question, from, attempt, submit }: Props) {
  const { email, signedInAs, pending, problem } = question
  return (
    <>
      <AuthHeading title="Is this your account?">
        {signedInAs
          ? 'You are signed in already, and this link belongs to somebody else.'
          : 'This link was not asked for in this browser. Go on only if the account is yours.'}
      </AuthHeading>
      <form action={submit} className="grid gap-5">
        {problem && <Notice tone="danger">{problem}</Notice>}
        <dl className="grid gap-4 rounded-panel border border-line bg-surface p-5">
          <div>
            <dt className="text-caption text-muted">The link signs in</dt>
            <dd className="font-medium wrap-anywhere">{email}</dd>
          </div>
          {signedInAs && (
            <div>
              <dt className="text-caption text-muted">You are signed in as</dt>
              <dd className="font-medium wrap-anywhere">{signedInAs}</dd>
            </div>
          )}
        </dl>
        <input type="hidden" name="pending" value={pending} />
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="idempotencyKey" value={attempt} />
        <div className="grid gap-3">
          <SubmitButton intent="accept" tone="primary" pendingLabel="Signing in…">
            Sign in with this account
          </SubmitButton>
          <SubmitButton intent="decline" pendingLabel="Leaving…">
            {signedInAs ? 'Stay signed in as before' : 'Cancel'}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}
