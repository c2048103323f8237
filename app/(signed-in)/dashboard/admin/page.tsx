import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { UnavailablePanel } from '@/app/_components/service/unavailable-panel'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { SessionBoundary } from '@/lib/sendora/server'
import { adminHeader } from './admin-header'
import { AuditLog } from './audit-log'
import { readAuditLogOnce } from './read-audit-log-once'
import { SignOutPersonForm } from './sign-out-person-form'

export const metadata: Metadata = { title: 'Admin' }

export default function AdminPage() {
  return (
    <SessionBoundary unavailable={<UnavailablePanel />}>
      {async (session) => {
        // The service decides who may read this: the page shows the answer, whatever it is.
        const result = await readAuditLogOnce()
        if (result.kind === 'forbidden') forbidden()
        return (
          <>
            <PageHeader {...adminHeader} />
            <ServiceResultView result={result} session={session} retryHref="/dashboard/admin">
              {(entries) => (
                <div className="grid gap-6">
                  <Panel
                    id="sign-out-person"
                    title="Sign somebody out"
                    hint="Ends every session of the account. They can sign in again."
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
