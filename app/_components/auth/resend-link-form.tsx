import { FormProblem } from '@/app/_components/ui/form-problem'
import { ResendButton } from '@/app/_components/ui/resend-button'
import type { FormState } from '@/lib/sendora'

type Props = {
  state: Extract<FormState, { kind: 'sent' | 'refused' }>
  /** Where the link is to lead, for one that signs in. */
  from?: string
  submit: (form: FormData) => void
}

/** Mails the link once more, after a wait that can be seen. */
export function ResendLinkForm({ state, from, submit }: Props) {
  const { waitSeconds, key } =
    state.kind === 'sent'
      ? { waitSeconds: state.resend?.waitSeconds ?? 0, key: state.resend?.sentAtMs }
      : { waitSeconds: state.retryAfterSeconds ?? 0, key: state.retryAfterSeconds }
  return (
    <form action={submit} className="grid gap-3">
      <FormProblem state={state} />
      <input type="hidden" name="email" value={state.email} />
      {from !== undefined && <input type="hidden" name="from" value={from} />}
      <ResendButton key={key} waitSeconds={waitSeconds}>
        Send another link
      </ResendButton>
    </form>
  )
}
