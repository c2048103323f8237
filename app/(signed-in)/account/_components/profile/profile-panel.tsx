import { Facts } from '@/app/_components/ui/facts'
import { Panel } from '@/app/_components/ui/panel'
import type { Session } from '@/lib/sendora'
import { getSentences, getTexts } from '@/lib/texts/server'
import { RenameForm } from './rename-form'

/** The name, which can be changed, and what the session says besides. */
export async function ProfilePanel({ session }: { session: Session }) {
  const { name, email, emailVerified, userId, claims } = session
  const t = await getTexts('account')
  return (
    <Panel id="profile" title={t('profile.title')}>
      <RenameForm name={name} texts={await getSentences('account', 'renameForm')} />
      <Facts
        facts={[
          { label: t('profile.email'), value: email ?? t('none') },
          { label: t('profile.emailVerified'), value: emailVerified ? t('yes') : t('no') },
          { label: t('profile.role'), value: await roleWord(claims.role) },
          { label: t('profile.userId'), value: userId, mono: true },
        ]}
      />
    </Panel>
  )
}

const roles = ['admin', 'member'] as const

/** The role in words. One that only the service knows stays as it is. */
async function roleWord(role: unknown): Promise<string> {
  const known = roles.find((one) => one === role)
  if (known) return (await getTexts('frame'))(`roles.${known}`)
  return typeof role === 'string' && role ? role : (await getTexts('account'))('none')
}
