import { Notice } from '@/app/_components/ui/notice'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { AuthHeading } from '../_components/auth-heading'

type Props = {
  token: string
  from: string
  idempotencyKey: string
  isRequestedHere: boolean
  problem: string | undefined
  submit: (form: FormData) => void
}

export function MagicLinkForm({
  token,
  from,
  idempotencyKey,
  isRequestedHere,
  problem,
  submit,
}: Props) {
  return (
    <>
      {isRequestedHere ? (
        <AuthHeading title="Almost there">
          Press the button to sign in. Opening this page doesn’t use up the link, so email scanners
          can’t either.
        </AuthHeading>
      ) : (
        <AuthHeading title="Requested in another browser">
          Open the link in the browser where you requested it. If you continue here, we’ll show you
          the account before signing you in.
        </AuthHeading>
      )}
      <form action={submit} className="grid gap-5">
        {problem && <Notice tone="danger">{problem}</Notice>}
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        {!isRequestedHere && <input type="hidden" name="device" value="this" />}
        <SubmitButton tone="primary" pendingLabel={isRequestedHere ? 'Signing in…' : 'Checking…'}>
          {isRequestedHere ? 'Sign in' : 'Sign in on this device instead'}
        </SubmitButton>
      </form>
    </>
  )
}
