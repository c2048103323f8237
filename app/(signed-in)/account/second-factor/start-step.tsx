import { keepInput } from '@/app/_components/ui/keep-input'
import { Notice } from '@/app/_components/ui/notice'
import { Panel } from '@/app/_components/ui/panel'
import { StepUpFields } from '@/app/_components/ui/step-up-fields'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import type { FormState } from '@/lib/sendora'

type Props = { state: FormState; wasTurnedOff: boolean; submit: (form: FormData) => void }

/** What a second factor is good for, and the way to begin. */
export function StartStep({ state, wasTurnedOff, submit }: Props) {
  return (
    <Panel id="start" title="It is off" className="max-w-160">
      <form {...keepInput(submit)} noValidate className="grid gap-4">
        {wasTurnedOff && (
          <Notice tone="done">The second factor is off. Your password alone signs you in.</Notice>
        )}
        {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
        <p>
          With a second factor, your password alone opens nothing. You type it, and then six digits
          that an authenticator app shows for half a minute.
        </p>
        <p className="text-muted">
          You need such an app on your telephone or computer, and two minutes. Any app that reads QR
          codes for one-time codes will do.
        </p>
        <StepUpFields state={state} />
        <SubmitButton
          intent="start"
          tone="primary"
          className="justify-self-start"
          pendingLabel="Preparing…"
        >
          Set up
        </SubmitButton>
      </form>
    </Panel>
  )
}
