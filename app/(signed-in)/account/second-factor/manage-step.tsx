import { Facts } from '@/app/_components/ui/facts'
import { Panel } from '@/app/_components/ui/panel'
import type { FormState } from '@/lib/sendora'
import type { SecondFactor } from '@/lib/sendora/account'
import { ChangeForm } from './change-form'
import type { SecondFactorIntent } from './second-factor-state'

type Props = {
  factor: SecondFactor
  answer: { intent: SecondFactorIntent; state: FormState }
  submit: (form: FormData) => void
}

/** What to do while two-step verification is on. */
export function ManageStep({ factor, answer, submit }: Props) {
  const stateOf = (intent: SecondFactorIntent): FormState =>
    answer.intent === intent ? answer.state : { kind: 'idle' }
  return (
    <Panel id="manage" title="Two-step verification is on" className="max-w-160">
      <Facts
        facts={[
          { label: 'Method', value: 'Authenticator app' },
          { label: 'Recovery codes left', value: factor.recoveryCodesLeft ?? 'Unknown' },
        ]}
      />
      <div className="mt-1 divide-y divide-line border-t border-line">
        <ChangeForm
          intent="renew"
          label="Create new recovery codes"
          effect="Do this when you’re running low or they may have been exposed. The old ones stop working."
          state={stateOf('renew')}
          submit={submit}
        />
        <ChangeForm
          intent="disable"
          label="Turn off"
          effect="Your password alone will sign you in. The app’s codes and your recovery codes stop working."
          tone="danger"
          state={stateOf('disable')}
          submit={submit}
        />
      </div>
    </Panel>
  )
}
