import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { pageStates } from '@/app/_components/service/page-states'
import { buttonClass } from '@/app/_components/ui/button-class'
import { PageHeader } from '@/app/_components/ui/page-header'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { withBasePath } from '@/lib/sendora'
import { getClientConfig, SessionBoundary } from '@/lib/sendora/server'

export const metadata: Metadata = { title: 'Sign out' }

/** Asks a guest before their only session, and with it their data, is gone. */
export default function LeavePage() {
  return (
    <SessionBoundary {...pageStates}>
      {(session) => {
        if (!session.isAnonymous) redirect('/account')
        return (
          <div className="max-w-xl">
            <PageHeader title="Sign out and lose your work?" />
            <p className="text-muted">
              Guest accounts have no email or password, so there’s no way back in after you sign
              out. Keep the account first if you want to return to your work.
            </p>
            <div className="mt-6 flex flex-wrap gap-3">
              <Link href="/account#keep-account" className={buttonClass('primary')}>
                Keep this account
              </Link>
              <form action={withBasePath('/sign-out', getClientConfig())} method="post">
                <SubmitButton tone="danger" pendingLabel="Signing out…">
                  Sign out anyway
                </SubmitButton>
              </form>
            </div>
          </div>
        )
      }}
    </SessionBoundary>
  )
}
