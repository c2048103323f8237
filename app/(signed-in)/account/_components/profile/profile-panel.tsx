import { Facts } from '@/app/_components/ui/facts'
import { Panel } from '@/app/_components/ui/panel'
import type { Session } from '@/lib/sendora'
import { RenameForm } from './rename-form'

const textOf = (value: unknown) => (typeof value === 'string' && value ? value : 'None')

export function ProfilePanel({ session }: { session: Session }) {
  const { name, email, emailVerified, userId, claims } = session
  return (
    <Panel id="profile" title="Profile">
      <Facts
        facts={[
          { label: 'Name', value: name ?? 'Not set' },
          { label: 'Email', value: email ?? 'None' },
          { label: 'Email verified', value: emailVerified ? 'Yes' : 'No' },
          { label: 'Role', value: textOf(claims.role) },
          { label: 'User ID', value: userId, mono: true },
        ]}
      />
      <RenameForm name={name} />
    </Panel>
  )
}
