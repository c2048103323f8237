import { Maximize2, X } from 'lucide-react'
import { pageStates } from '@/app/_components/service/page-states'
import { personHref } from '@/lib/dashboard/hrefs'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { PersonContent } from '../../_components/person/person-content'
import { LoadPage } from './load-page'
import { PersonPanel } from './person-panel'

/** Pages beside the people. Next intercepts them too, since their names fit `[id]`. */
const neighbors: readonly string[] = ['audiences', 'invite', 'export', 'jobs']

/** A person over the list, when opened from it. The same address loaded in full is a page of its own. */
export default async function PersonPanelPage({ params }: PageProps<'/dashboard/people/[id]'>) {
  const { id } = await params
  if (neighbors.includes(id)) return <LoadPage path={`/dashboard/people/${id}`} />
  const t = await getTexts('people')
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => (
        <PersonPanel
          key={id}
          label={t('person.title')}
          close={t('person.close')}
          closeIcon={<X aria-hidden size={17} />}
          openPage={
            <>
              <Maximize2 aria-hidden size={15} />
              {t('person.openPage')}
            </>
          }
          href={personHref(id)}
        >
          {await PersonContent({ id, session, isPanel: true })}
        </PersonPanel>
      )}
    </SessionBoundary>
  )
}
