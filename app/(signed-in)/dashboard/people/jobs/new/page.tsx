import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { adminOnly } from '@/lib/claims'
import { readSelection } from '@/lib/people/selection'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { NewJob } from './new-job'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('people'))('title') }
}

/** Asks for confirmation before a bulk action starts. Reached by the list's form, so it works without scripts. */
export default async function NewJobPage({
  searchParams,
}: PageProps<'/dashboard/people/jobs/new'>) {
  const selection = readSelection(await searchParams)
  return (
    <SessionBoundary {...adminOnly} {...pageStates}>
      {(session) => NewJob({ selection, session })}
    </SessionBoundary>
  )
}
