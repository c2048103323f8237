import { ShieldX } from 'lucide-react'
import { PageHeader } from '../ui/page-header'
import { ForbiddenActions } from './forbidden-actions'
import { StatePanel } from './state-panel'

/**
 * What stands in for a page whose claims a session lacks. Signed in all the same. Sets no status: Next draws its
 * `forbidden.tsx` beside every page, needed or not.
 */
export function ForbiddenPage() {
  return (
    <>
      <PageHeader title="Not for this account" />
      <StatePanel
        icon={ShieldX}
        title="Your account may not see this"
        code="403"
        actions={<ForbiddenActions />}
      >
        <p>
          Signing in again does not change it; an admin of your team can. If that has just happened,
          check again.
        </p>
      </StatePanel>
    </>
  )
}
