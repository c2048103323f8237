import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { BackLink } from '@/app/_components/ui/back-link'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { SessionBoundary } from '@/lib/sendora/server'
import { DeleteForm } from './delete-form'

export const metadata: Metadata = { title: 'Delete your account' }

// The service's usual time of grace. The page that follows names the day.
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
              <li>You are signed out at once, here and on every other device.</li>
              {email === null ? (
                <li>A guest has nothing to sign in with: everything is erased at once.</li>
              ) : (
                <>
                  <li>
                    For {graceDays} days your account is kept as it is. Sign in within them, and
                    nothing has happened.
                  </li>
                  <li>After that it is erased with all that belongs to it, for good.</li>
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
