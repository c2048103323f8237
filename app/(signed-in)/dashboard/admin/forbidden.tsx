import { ForbiddenPanel } from '@/app/_components/service/forbidden-panel'
import { PageHeader } from '@/app/_components/ui/page-header'
import { getSession } from '@/lib/sendora/server'
import { adminHeader } from './admin-header'
import { readAuditLogOnce } from './read-audit-log-once'

/** What the page shows instead, with status 403. Next renders it beside the page, so it asks by itself. */
export default async function AdminForbidden() {
  const session = await getSession()
  if (!session) return null
  const result = await readAuditLogOnce()
  if (result.kind !== 'forbidden') return null
  return (
    <>
      <PageHeader {...adminHeader} />
      <ForbiddenPanel result={result} claims={session.claims} />
    </>
  )
}
