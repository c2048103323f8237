import { Facts } from '@/app/_components/ui/facts'
import { Panel } from '@/app/_components/ui/panel'
import type { FormState } from '@/lib/sendora'
import type { SecondFactor } from '@/lib/sendora/server'
import { ChangeForm } from './change-form'
import type { SecondFactorIntent } from './second-factor-state'

type Props = {
  factor: SecondFactor
  answer: { intent: SecondFactorIntent; state: FormState }
  submit: (form: FormData) => void
}

/** What can be done while the second factor is on. */
export function ManageStep({ factor, answer, submit }: Props) {
  const stateOf = (intent: SecondFactorIntent): FormState =>
    answer.intent === intent ? answer.state : { kind: 'idle' }
  return (
    <Panel id="manage" title="It is on" className="max-w-160">
      <Facts
        facts={[
          { label: 'Asked for', value: 'a code from your authenticator app' },
          { label: 'Recovery codes left', value: factor.recoveryCodesLeft ?? 'unknown' },
        ]}
      />
      <div className="mt-1 divide-y divide-line border-t border-line">
        <ChangeForm
          intent="renew"
          label="Make new recovery codes"
          effect="When few are left, or somebody may have seen them. The old ones stop working."
          state={stateOf('renew')}
          submit={submit}
        />
        <ChangeForm
          intent="disable"
          label="Turn off"
          effect="Your password alone signs you in again. The app’s codes and the recovery codes stop working."
          tone="danger"
          state={stateOf('disable')}
          submit={submit}
        />
      </div>
    </Panel>
  )
}
