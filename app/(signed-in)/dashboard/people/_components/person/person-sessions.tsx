import { Panel } from '@/app/_components/ui/panel'
import type { PersonSession } from '@/lib/people/people-schemas'
import { getTexts } from '@/lib/texts/server'
import { Ago } from '../ago'

export async function PersonSessions({ sessions }: { sessions: readonly PersonSession[] }) {
  const t = await getTexts('people')
  return (
    <Panel id="person-sessions" title={t('person.sessions')} flush>
      {sessions.length === 0 ? (
        <p className="border-t border-line px-5 py-3 text-muted">{t('person.noSessions')}</p>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {sessions.map(({ id, device, location, lastUsedAt }) => (
            <li key={id} className="flex min-h-10 items-center justify-between gap-4 px-5 py-2">
              <span className="min-w-0">
                <span className="block truncate">{device}</span>
                <span className="block truncate text-caption text-muted">{location}</span>
              </span>
              <span className="shrink-0 text-caption text-muted">
                <Ago iso={lastUsedAt} never={t('never')} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
