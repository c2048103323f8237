import { ShareBars } from '@/app/_components/charts/share-bars'
import { Panel } from '@/app/_components/ui/panel'
import type { Overview } from '@/lib/dashboard/dashboard-schemas'
import { methodWord } from '@/lib/sign-in/method-word'

type Props = { methods: Overview['signInMethods'] }

export function MethodsPanel({ methods }: Props) {
  const first = methods[0]
  return (
    <Panel
      id="methods"
      title="Sign-in methods"
      hint={first ? `Most common: ${methodWord(first.method)}` : 'No sign-ins yet'}
      className="lg:col-span-5"
    >
      <ShareBars
        rows={methods.map(({ method, ...row }) => ({ label: methodWord(method), ...row }))}
      />
    </Panel>
  )
}
