import { keepInput } from '@/app/_components/ui/keep-input'
import { Notice } from '@/app/_components/ui/notice'
import { Panel } from '@/app/_components/ui/panel'
import { StepUpFields } from '@/app/_components/ui/step-up-fields'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import type { FormState } from '@/lib/sendora'

type Props = { state: FormState; wasTurnedOff: boolean; submit: (form: FormData) => void }

/** What two-step verification does, and a button to start. */
export function StartStep({ state, wasTurnedOff, submit }: Props) {
  return (
    <Panel id="start" title="Two-step verification is off" className="max-w-160">
      <form {...keepInput(submit)} noValidate className="grid gap-4">
        {wasTurnedOff && (
          <Notice tone="done">
            Two-step verification is off. Your password alone signs you in.
          </Notice>
        )}
        {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
        <p>
          With two-step verification, your password isn’t enough to sign in. You also enter a
          six-digit code from an authenticator app, which changes every 30 seconds.
        </p>
        <p className="text-muted">
          You need an authenticator app on your phone or computer, and two minutes. Any app that
          scans QR codes works.
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
