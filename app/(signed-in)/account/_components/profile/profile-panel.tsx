import { Facts } from '@/app/_components/ui/facts'
import { Panel } from '@/app/_components/ui/panel'
import type { Session } from '@/lib/sendora'
import { getSentences, getTexts } from '@/lib/texts/server'
import { RenameForm } from './rename-form'

export async function ProfilePanel({ session }: { session: Session }) {
  const { name, email, emailVerified, userId, claims } = session
  const t = await getTexts('account')
  const role: unknown = claims.role
  return (
    <Panel id="profile" title={t('profile.title')}>
      <Facts
        facts={[
          { label: t('profile.name'), value: name ?? t('notSet') },
          { label: t('profile.email'), value: email ?? t('none') },
          { label: t('profile.emailVerified'), value: emailVerified ? t('yes') : t('no') },
          {
            label: t('profile.role'),
            value: typeof role === 'string' && role ? role : t('none'),
          },
          { label: t('profile.userId'), value: userId, mono: true },
        ]}
      />
      <RenameForm name={name} texts={await getSentences('account', 'renameForm')} />
    </Panel>
  )
}
