import { ShieldX } from 'lucide-react'
import { CheckAgainForm } from '../_components/service/check-again-form'
import { StatePanel } from '../_components/service/state-panel'
import { buttonClass } from '../_components/ui/button-class'
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
        actions={
          <>
            <a href="/dashboard" className={buttonClass('primary')}>
              Go to the overview
            </a>
            <CheckAgainForm />
          </>
        }
      >
        <p>
          Signing in again does not change it; an admin of your team can. If that has just happened,
          check again.
        </p>
      </StatePanel>
    </>
  )
}
