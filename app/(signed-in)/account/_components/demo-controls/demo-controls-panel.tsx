import { Panel } from '@/app/_components/ui/panel'
import { expireAction, outageAction, restoreAction, revokeAction } from './actions'
import { DemoControlForm } from './demo-control-form'

const controls = [
  {
    label: 'Expire my access token',
    effect: 'Its time runs out at once. Watch the ring, then open any page.',
    action: expireAction,
  },
  {
    label: 'Revoke this session elsewhere',
    effect: 'As if you had pressed “sign out everywhere” on another device.',
    action: revokeAction,
  },
  {
    label: 'Take the service down for 20 s',
    effect: 'Pages tell you that the service is away. You stay signed in.',
    action: outageAction,
  },
  {
    label: 'Bring it back',
    effect: 'Ends the outage before its time.',
    action: restoreAction,
  },
]

/** The mock's levers, in the demo only: bend the world and watch the session. */
export function DemoControlsPanel() {
  return (
    <Panel
      id="demo-controls"
      title="Levers of the demo"
      hint="They bend the mock service for your account. A real service has none."
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
