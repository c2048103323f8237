import type { ButtonTone } from '@/app/_components/ui/button-class'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { StepUpFields } from '@/app/_components/ui/form/step-up-fields'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import type { FormState } from '@/lib/sendora'
import type { SecondFactorIntent } from './second-factor-state'

type Props = {
  intent: SecondFactorIntent
  label: string
  effect: string
  tone?: ButtonTone
  state: FormState
  submit: (form: FormData) => void
}

/** One change and its effect, with reauthentication when the service requires it. */
export function ChangeForm({ intent, label, effect, tone, state, submit }: Props) {
  return (
    <form {...keepInput(submit)} noValidate className="grid gap-3 py-4 last:pb-0">
      {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
      <p className="text-muted">{effect}</p>
      <StepUpFields state={state} />
      <SubmitButton intent={intent} {...(tone && { tone })} className="justify-self-start">
        {label}
      </SubmitButton>
    </form>
  )
}
