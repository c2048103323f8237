import { Facts } from '@/app/_components/ui/facts'
import { Panel } from '@/app/_components/ui/panel'
import type { Session } from '@/lib/sendora'
import { RenameForm } from './rename-form'

const textOf = (value: unknown) => (typeof value === 'string' && value ? value : 'none')

export function ProfilePanel({ session }: { session: Session }) {
  const { name, email, emailVerified, userId, claims } = session
  return (
    <Panel id="profile" title="Profile">
      <Facts
        facts={[
          { label: 'Name', value: name ?? 'not given' },
          { label: 'Email', value: email ?? 'none' },
          { label: 'Email checked', value: emailVerified ? 'yes' : 'not yet' },
          { label: 'Role', value: textOf(claims.role) },
          { label: 'User', value: userId, mono: true },
        ]}
      />
      <RenameForm name={name} />
    </Panel>
  )
}
