import { Facts } from '@/app/_components/ui/facts'
import { Panel } from '@/app/_components/ui/panel'
import type { FormState } from '@/lib/sendora'
import type { SecondFactor } from '@/lib/sendora/account'
import { ChangeForm } from './change-form'
import type { SecondFactorIntent, SecondFactorTexts } from './second-factor-state'

type Props = {
  factor: SecondFactor
  answer: { intent: SecondFactorIntent; state: FormState }
  submit: (form: FormData) => void
  texts: SecondFactorTexts
}

/** What to do while two-step verification is on. */
export function ManageStep({ factor, answer, submit, texts }: Props) {
  const stateOf = (intent: SecondFactorIntent): FormState =>
    answer.intent === intent ? answer.state : { kind: 'idle' }
  return (
    <Panel id="manage" title={texts.onTitle} className="max-w-160">
      <Facts
        facts={[
          { label: texts.method, value: texts.app },
          { label: texts.codesLeft, value: factor.recoveryCodesLeft ?? texts.unknown },
        ]}
      />
      <div className="mt-1 divide-y divide-line border-t border-line">
        <ChangeForm
          intent="renew"
          label={texts.renew}
          effect={texts.renewEffect}
          state={stateOf('renew')}
          submit={submit}
        />
        <ChangeForm
          intent="disable"
          label={texts.turnOff}
          effect={texts.turnOffEffect}
          tone="danger"
          state={stateOf('disable')}
          submit={submit}
        />
      </div>
    </Panel>
  )
}
