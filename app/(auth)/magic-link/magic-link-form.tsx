import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { AuthHeading } from '../_components/auth-heading'
import type { MagicLinkTexts } from './describe-link-problem'

type Props = {
  token: string
  from: string
  idempotencyKey: string
  isRequestedHere: boolean
  problem: string | undefined
  submit: (form: FormData) => void
  texts: MagicLinkTexts
}

export function MagicLinkForm({
  token,
  from,
  idempotencyKey,
  isRequestedHere,
  problem,
  submit,
  texts,
}: Props) {
  return (
    <>
      {isRequestedHere ? (
        <AuthHeading title={texts.title}>{texts.lead}</AuthHeading>
      ) : (
        <AuthHeading title={texts.elsewhere}>{texts.elsewhereLead}</AuthHeading>
      )}
      <form action={submit} className="grid gap-5">
        {problem && <Notice tone="danger">{problem}</Notice>}
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        {!isRequestedHere && <input type="hidden" name="device" value="this" />}
        <SubmitButton
          tone="primary"
          pendingLabel={isRequestedHere ? texts.signingIn : texts.checking}
        >
          {isRequestedHere ? texts.submit : texts.submitHere}
        </SubmitButton>
      </form>
    </>
  )
}
