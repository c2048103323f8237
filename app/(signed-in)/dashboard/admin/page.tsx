import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { readAuditLog } from '@/lib/dashboard/dashboard-api'
import { SessionBoundary } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { AuditLog } from './audit-log'
import { SignOutPersonForm } from './sign-out-person-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('admin'))('title') }
}

export default async function AdminPage() {
  const t = await getTexts('admin')
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => {
        // The service decides who may read this. The page shows whatever it answers.
        const result = await readAuditLog()
        const texts = {
          ...(await getSentences('admin', 'signOut')),
          done: t('signOut.done', { email: '{email}' }),
        }
        return (
          <>
            <PageHeader title={t('title')} lead={t('lead')} />
            <ServiceResultView result={result} session={session} retryHref="/dashboard/admin">
              {(entries) => (
                <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-[2fr_1fr]">
                  <AuditLog entries={entries} />
                  <Panel
                    id="sign-out-person"
                    title={t('signOut.title')}
                    hint={t('signOut.hint')}
                    className="max-lg:-order-1"
                  >
                    <SignOutPersonForm texts={texts} />
                  </Panel>
                </div>
              )}
            </ServiceResultView>
          </>
        )
      }}
    </SessionBoundary>
  )
}
