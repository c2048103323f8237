import { projectName } from '@/lib/project'
import type { Session } from '@/lib/sendora'
import { getTexts } from '@/lib/texts/server'
import { EnvironmentBadge } from '../project-mark'
import { Avatar } from './avatar'

/** Name, email, and role in the menu, with the project that the role is for. */
export async function UserFacts({ session, name }: { session: Session; name: string }) {
  const t = await getTexts('frame')
  const { role } = session.claims
  return (
    <div className="grid gap-3 border-b border-line p-4">
      <div className="flex items-center gap-3">
        <Avatar name={name} />
        <div className="min-w-0">
          <p className="truncate font-medium">{name}</p>
          {session.email && <p className="truncate text-caption text-muted">{session.email}</p>}
        </div>
      </div>
      <p className="flex items-center gap-2 text-caption text-muted">
        {role === undefined
          ? projectName
          : t('user.roleIn', { role: t(`roles.${role}`), project: projectName })}
        <EnvironmentBadge />
      </p>
    </div>
  )
}
