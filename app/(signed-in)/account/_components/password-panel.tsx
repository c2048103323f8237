import { Panel } from '@/app/_components/ui/panel'
import type { Session } from '@/lib/sendora'
import { PasswordForm } from './password-form'

export function PasswordPanel({ session }: { session: Session }) {
  return (
    <Panel id="password" title="Password" hint="A change signs out every other device.">
      <PasswordForm email={session.email} />
    </Panel>
  )
}
