import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { readAuditLog } from '@/lib/dashboard/dashboard-api'
import { SessionBoundary } from '@/lib/sendora/server'
import { AuditLog } from './audit-log'
import { SignOutPersonForm } from './sign-out-person-form'

export const metadata: Metadata = { title: 'Admin' }

export default function AdminPage() {
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => {
        // The service decides who may read this. The page shows whatever it answers.
        const result = await readAuditLog()
        return (
          <>
            <PageHeader title="Admin" lead="Who did what. For accounts with the admin role." />
            <ServiceResultView result={result} session={session} retryHref="/dashboard/admin">
              {(entries) => (
                <div className="grid gap-6">
                  <Panel
                    id="sign-out-person"
                    title="Sign out a user"
                    hint="Ends all of their sessions. They can sign in again."
                  >
                    <SignOutPersonForm />
                  </Panel>
                  <AuditLog entries={entries} />
                </div>
              )}
            </ServiceResultView>
          </>
        )
      }}
    </SessionBoundary>
  )
}
