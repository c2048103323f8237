import { ShieldX } from 'lucide-react'
import { ForbiddenActions } from '../_components/service/forbidden-actions'
import { StatePanel } from '../_components/service/state-panel'
import { PageHeader } from '../_components/ui/page-header'

/** What stands in for a page whose claims a session lacks, with status 403. Signed in all the same. */
export default function SignedInForbidden() {
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
