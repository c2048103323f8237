import { Panel } from '@/app/_components/ui/panel'
import type { Session } from '@/lib/sendora'
import { getIdentities } from '@/lib/sendora/account'
import { PasswordForm } from './password-form'

/** Changes the password. An account without one adds it in the linked accounts panel. */
export async function PasswordPanel({ session }: { session: Session }) {
  const methods = await getIdentities()
  if (methods.kind === 'ok' && !methods.data.hasPassword) return null
  return (
    <Panel id="password" title="Password" hint="Changing it signs out all other devices.">
      <PasswordForm email={session.email} />
    </Panel>
  )
}
