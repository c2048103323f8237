import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { PageHeader } from '@/app/_components/ui/page-header'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { SignedInAgain } from './signed-in-again'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('frame'))('signedIn.title') }
}

/** Where a sign-in ends that another tab waits for. */
export default async function SignedInPage() {
  const t = await getTexts('frame')
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <>
          <PageHeader title={t('signedIn.title')} />
          <Section>{() => SignedInAgain({ session })}</Section>
        </>
      )}
    </SessionBoundary>
  )
}
