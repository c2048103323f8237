import { NotFoundPage } from '@/app/_components/service/not-found-page'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { UnknownPage } from '@/app/_components/service/unknown-page'
import { PageHeader } from '@/app/_components/ui/page-header'
import { personHref } from '@/lib/dashboard/hrefs'
import {
  readPerson,
  readPersonEvents,
  readPersonFlags,
  readPersonSessions,
} from '@/lib/people/people-api'
import type { Session } from '@/lib/sendora'
import { getTexts } from '@/lib/texts/server'
import { PersonEvents } from './person-events'
import { PersonFlags } from './person-flags'
import { PersonHeader } from './person-header'
import { PersonProfile } from './person-profile'
import { PersonSessions } from './person-sessions'

type Props = { id: string; session: Session; isPanel?: boolean }

/** A person with what they did, get, and are signed in on. The parts are read at once and fail one by one. */
export async function PersonContent({ id, session, isPanel = false }: Props) {
  const [result, events, flags, sessions] = await Promise.all([
    readPerson(id),
    readPersonEvents(id),
    readPersonFlags(id),
    readPersonSessions(id),
  ])
  if (result.kind === 'refused' && result.status === 404) {
    return isPanel ? <NotFoundPage /> : <UnknownPage />
  }
  const retryHref = personHref(id)
  const canChange = session.claims.role === 'admin'
  const part = { session, retryHref, isSection: true }
  const t = await getTexts('people')
  return (
    <>
      {result.kind !== 'ok' && <PageHeader title={t('person.title')} />}
      <ServiceResultView
        result={result}
        session={session}
        retryHref={retryHref}
        isSection={isPanel}
      >
        {(person) => (
          <>
            <PersonHeader person={person} canChange={canChange} />
            <div className="grid items-start gap-4 @3xl:grid-cols-2">
              <div className="grid gap-4">
                <PersonProfile person={person} canChange={canChange} />
                <ServiceResultView result={sessions} {...part}>
                  {(items) => <PersonSessions sessions={items} />}
                </ServiceResultView>
              </div>
              <div className="grid gap-4">
                <ServiceResultView result={events} {...part}>
                  {(items) => <PersonEvents id={person.id} events={items} />}
                </ServiceResultView>
                <ServiceResultView result={flags} {...part}>
                  {(items) => <PersonFlags flags={items} />}
                </ServiceResultView>
              </div>
            </div>
          </>
        )}
      </ServiceResultView>
    </>
  )
}
