import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { pageStates } from '@/app/_components/service/page-states'
import { buttonClass } from '@/app/_components/ui/button-class'
import { PageHeader } from '@/app/_components/ui/page-header'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { signOutAction } from '@/lib/sendora/actions'
import { SessionBoundary } from '@/lib/sendora/server'

export const metadata: Metadata = { title: 'Sign out' }

/** Asks a guest before the only session that leads to their data ends. */
export default function LeavePage() {
  return (
    <SessionBoundary {...pageStates}>
      {(session) => {
        if (!session.isAnonymous) redirect('/account')
        return (
          <div className="max-w-xl">
            <PageHeader title="Sign out and lose this guest?" />
            <p className="text-muted">
              A guest has no password and no address: once you sign out, nobody can come back to
              what you did here, not even you. Keep the account first, and it waits for you.
            </p>
            <div className="mt-6 flex flex-wrap gap-3">
              <Link href="/account#keep-account" className={buttonClass('primary')}>
                Keep this account
              </Link>
              <form action={signOutAction}>
                <SubmitButton tone="danger" pendingLabel="Signing out…">
                  Sign out and lose it
                </SubmitButton>
              </form>
            </div>
          </div>
        )
      }}
    </SessionBoundary>
  )
}
