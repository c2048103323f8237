import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { BackLink } from '@/app/_components/ui/back-link'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { SessionBoundary } from '@/lib/sendora/server'
import { DeleteForm } from './delete-form'

export const metadata: Metadata = { title: 'Delete your account' }

// The service's usual grace period. The next page names the exact day.
const graceDays = 30

export default function DeleteAccountPage() {
  return (
    <SessionBoundary {...pageStates}>
      {({ email }) => (
        <>
          <BackLink href="/account">Account</BackLink>
          <PageHeader title="Delete your account" lead={email} />
          <Panel id="delete" title="What happens" className="max-w-160">
            <ul className="mb-5 grid list-disc gap-1.5 pl-5">
              <li>You’re signed out right away, here and on all other devices.</li>
              {email === null ? (
                <li>Guest accounts can’t be restored: everything is erased right away.</li>
              ) : (
                <>
                  <li>
                    Your account is kept for {graceDays} days. Sign in during that time to cancel
                    the deletion.
                  </li>
                  <li>After that, your account and everything in it is erased for good.</li>
                </>
              )}
            </ul>
            <DeleteForm account={email} />
          </Panel>
        </>
      )}
    </SessionBoundary>
  )
}
