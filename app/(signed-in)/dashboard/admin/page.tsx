import type { Metadata } from 'next'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { UnavailablePanel } from '@/app/_components/service/unavailable-panel'
import { PageHeader } from '@/app/_components/ui/page-header'
import { readAuditLog } from '@/lib/dashboard-api'
import { SessionBoundary } from '@/lib/sendora/server'
import { AuditLog } from './audit-log'

export const metadata: Metadata = { title: 'Admin' }

export default function AdminPage() {
  return (
    <SessionBoundary unavailable={<UnavailablePanel />}>
      {async (session) => {
        // The service decides who may read this: the page shows the answer, whatever it is.
        const result = await readAuditLog()
        return (
          <>
            <PageHeader
              title="Admin"
              lead="What was done by whom. For accounts with the admin role."
            />
            <ServiceResultView result={result} session={session} retryHref="/dashboard/admin">
              {(entries) => <AuditLog entries={entries} />}
            </ServiceResultView>
          </>
        )
      }}
    </SessionBoundary>
  )
}
