import { ShieldX } from 'lucide-react'
import { PageHeader } from '../ui/page-header'
import { ForbiddenActions } from './forbidden-actions'
import { StatePanel } from './state-panel'

/**
 * Replaces a page that requires a claim the session lacks. Sets no status: Next renders its `forbidden.tsx` next to
 * every page, whether or not it is needed.
 */
export function ForbiddenPage() {
  return (
    <>
      <PageHeader title="No access" />
      <StatePanel
        icon={ShieldX}
        title="You don’t have access to this page"
        code="403"
        actions={<ForbiddenActions />}
      >
        <p>
          Signing in again won’t change that, but an admin on your team can. If one just did, check
          again.
        </p>
      </StatePanel>
    </>
  )
}
