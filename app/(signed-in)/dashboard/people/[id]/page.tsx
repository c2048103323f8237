import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { BackLink } from '@/app/_components/ui/back-link'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { PersonContent } from '../_components/person/person-content'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('people'))('person.title') }
}

export default async function PersonPage({ params }: PageProps<'/dashboard/people/[id]'>) {
  const { id } = await params
  const t = await getTexts('people')
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => (
        <div className="@container">
          <BackLink href="/dashboard/people">{t('title')}</BackLink>
          {await PersonContent({ id, session })}
        </div>
      )}
    </SessionBoundary>
  )
}
