import { Panel } from '@/app/_components/ui/panel'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import type { Invitation } from '@/lib/dashboard/dashboard-schemas'
import { getTexts } from '@/lib/texts/server'

/** The user's invitations, newest first. */
export async function InvitationList({ invitations }: { invitations: Invitation[] }) {
  const t = await getTexts('people')
  if (invitations.length === 0) {
    return (
      <Panel id="invited" title={t('invite.invited')}>
        <p className="text-muted">{t('invite.none')}</p>
      </Panel>
    )
  }
  return (
    <Panel id="invited" title={t('invite.invited')} flush>
      <ul className="divide-y divide-line border-t border-line">
        {invitations.map(({ email, name, invitedAt }) => (
          <li key={email} className="flex min-h-10 items-center justify-between gap-4 px-5 py-2">
            <span className="min-w-0 wrap-anywhere">{name ? `${name} · ${email}` : email}</span>
            <span className="shrink-0 text-caption text-muted">
              <TimeAgo iso={invitedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
