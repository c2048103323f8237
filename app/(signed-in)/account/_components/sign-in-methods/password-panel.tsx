import { Panel } from '@/app/_components/ui/panel'
import type { Session } from '@/lib/sendora'
import { getIdentities } from '@/lib/sendora/account'
import { getSentences, getTexts } from '@/lib/texts/server'
import { PasswordForm } from './password-form'

/** Changes the password. An account without one adds it in the linked accounts panel. */
export async function PasswordPanel({ session }: { session: Session }) {
  const methods = await getIdentities()
  if (methods.kind === 'ok' && !methods.data.hasPassword) return null
  const t = await getTexts('account')
  return (
    <Panel id="password" title={t('password.title')} hint={t('password.hint')}>
      <PasswordForm email={session.email} texts={await getSentences('account', 'passwordForm')} />
    </Panel>
  )
}
