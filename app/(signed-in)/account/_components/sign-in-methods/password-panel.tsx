import { Panel } from '@/app/_components/ui/panel'
import type { Session } from '@/lib/sendora'
import { getIdentities } from '@/lib/sendora/server'
import { PasswordForm } from './password-form'

/** Changes the password; an account without one adds it among its linked accounts. */
export async function PasswordPanel({ session }: { session: Session }) {
  const methods = await getIdentities()
  if (methods.kind === 'ok' && !methods.data.hasPassword) return null
  return (
    <Panel id="password" title="Password" hint="A change signs out every other device.">
      <PasswordForm email={session.email} />
    </Panel>
  )
}
