import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { pageStates } from '@/app/_components/service/page-states'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { verificationWaitSeconds } from '@/lib/sendora/account'
import { getReturnTo, SessionBoundary } from '@/lib/sendora/server'
import { ConfirmEmailForm } from '../_components/confirm-email-form'
import { ConfirmedForm } from './confirmed-form'
import { NoAddress } from './no-address'

export const metadata: Metadata = { title: 'Confirm your email first' }

/** Pages send users here to confirm their email. From here, they continue to where they were going. */
export default async function ConfirmEmailPage({
  searchParams,
}: PageProps<'/account/confirm-email'>) {
  const from = getReturnTo((await searchParams).from, '/account')
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => {
        if (session.emailVerified) redirect(from)
        if (session.email === null) return <NoAddress />
        return (
          <>
            <PageHeader
              title="Confirm your email first"
              lead="The page you’re opening requires a confirmed email. You’ll continue there afterwards."
            />
            <div className="grid max-w-150 gap-6">
              <Panel id="confirm" title="Open the link in your email">
                <p className="mb-4">
                  We sent it to <span className="font-medium wrap-anywhere">{session.email}</span>{' '}
                  when you created the account. It works once, for 24 hours.
                </p>
                <ConfirmEmailForm
                  waitSeconds={await verificationWaitSeconds(session)}
                  from={from}
                />
              </Panel>
              <Panel id="confirmed" title="Done?">
                <ConfirmedForm from={from} />
              </Panel>
            </div>
          </>
        )
      }}
    </SessionBoundary>
  )
}
