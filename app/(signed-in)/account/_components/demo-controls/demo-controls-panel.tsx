import { Panel } from '@/app/_components/ui/panel'
import { expireAction, outageAction, restoreAction, revokeAction } from './actions'
import { DemoControlForm } from './demo-control-form'

const controls = [
  {
    label: 'Expire my access token',
    effect: 'It expires right away. Watch the ring, then open any page.',
    action: expireAction,
  },
  {
    label: 'Revoke this session elsewhere',
    effect: 'The same as signing out everywhere from another device.',
    action: revokeAction,
  },
  {
    label: 'Take the service down for 20 seconds',
    effect: 'Pages say the service is unavailable. You stay signed in.',
    action: outageAction,
  },
  {
    label: 'Bring it back',
    effect: 'Ends the outage early.',
    action: restoreAction,
  },
]

/** Buttons that break the mock service for this account. Shown in the demo only. */
export function DemoControlsPanel() {
  return (
    <Panel
      id="demo-controls"
      title="Demo controls"
      hint="Break the session and watch. Only your account is affected."
      className="border-dashed"
    >
      <div className="divide-y divide-line">
        {controls.map((control) => (
          <DemoControlForm key={control.label} {...control} />
        ))}
      </div>
    </Panel>
  )
}
