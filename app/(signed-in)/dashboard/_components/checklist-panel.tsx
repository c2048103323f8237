import { Circle, CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Panel } from '@/app/_components/ui/panel'
import { readChecklist } from '@/lib/dashboard/overview/overview-api'
import { getTexts } from '@/lib/texts/server'
import { dismissChecklistAction } from './dismiss-checklist'

const known = {
  verify_email: { name: 'verifyEmail', href: '/account/confirm-email' },
  send_event: { name: 'sendEvent', href: '/dashboard/events' },
  invite_teammate: { name: 'inviteTeammate', href: '/dashboard/people/invite' },
  two_step_verification: { name: 'twoStep', href: '/account/second-factor' },
} as const

/** What is left to set up, as the service sees it. Gone once all is done or it was put away, and while it can't be read. */
export async function ChecklistPanel() {
  const [t, result] = await Promise.all([getTexts('overview'), readChecklist()])
  if (result.kind !== 'ok' || result.data.dismissedAt !== null) return null
  const items = result.data.items.flatMap(({ id, isDone }) =>
    Object.hasOwn(known, id) ? [{ id, isDone, ...known[id as keyof typeof known] }] : [],
  )
  const done = items.filter(({ isDone }) => isDone).length
  if (done === items.length) return null
  return (
    <Panel
      id="checklist"
      title={t('checklist.title')}
      hint={t('checklist.progress', { done: `${done}`, total: `${items.length}` })}
      aside={
        <form action={dismissChecklistAction}>
          <SubmitButton tone="quiet" pendingLabel={t('checklist.hiding')}>
            {t('checklist.hide')}
          </SubmitButton>
        </form>
      }
    >
      <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
        {items.map(({ id, isDone, name, href }) => (
          <li key={id} className="flex gap-2.5">
            {isDone ? (
              <CircleCheck aria-hidden size={17} className="mt-0.5 shrink-0 text-accent" />
            ) : (
              <Circle aria-hidden size={17} className="mt-3.5 shrink-0 text-edge md:mt-0.5" />
            )}
            {isDone ? (
              <p className="text-muted">
                {t(`checklist.items.${name}`)}
                <span className="sr-only">: {t('checklist.done')}</span>
              </p>
            ) : (
              <div>
                <Link
                  href={href}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center font-medium md:min-h-0"
                >
                  {t(`checklist.items.${name}`)}
                </Link>
                <p className="text-caption text-muted">{t(`checklist.hints.${name}`)}</p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
