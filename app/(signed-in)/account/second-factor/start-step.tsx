import { keepInput } from '@/app/_components/ui/form/keep-input'
import { StepUpFields } from '@/app/_components/ui/form/step-up-fields'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { Panel } from '@/app/_components/ui/panel'
import type { FormState } from '@/lib/sendora'
import type { SecondFactorTexts } from './second-factor-state'

type Props = {
  state: FormState
  wasTurnedOff: boolean
  submit: (form: FormData) => void
  texts: SecondFactorTexts
}

/** What two-step verification does, and a button to start. */
export function StartStep({ state, wasTurnedOff, submit, texts }: Props) {
  return (
    <Panel id="start" title={texts.offTitle} className="max-w-160">
      <form {...keepInput(submit)} noValidate className="grid gap-4">
        {wasTurnedOff && <Notice tone="done">{texts.turnedOff}</Notice>}
        {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
        <p>{texts.what}</p>
        <p className="text-muted">{texts.needs}</p>
        <StepUpFields state={state} />
        <SubmitButton
          intent="start"
          tone="primary"
          className="justify-self-start"
          pendingLabel={texts.preparing}
        >
          {texts.setUp}
        </SubmitButton>
      </form>
    </Panel>
  )
}
