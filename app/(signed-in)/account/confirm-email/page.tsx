import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { pageStates } from '@/app/_components/service/page-states'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { verificationWaitSeconds } from '@/lib/sendora/account'
import { getReturnTo, SessionBoundary } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { ConfirmEmailForm } from '../_components/confirm-email-form'
import { ConfirmedForm } from './confirmed-form'
import { NoAddress } from './no-address'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('account'))('confirmEmail.pageTitle') }
}

/** Pages send users here to confirm their email. From here, they continue to where they were going. */
export default async function ConfirmEmailPage({
  searchParams,
}: PageProps<'/account/confirm-email'>) {
  const from = getReturnTo((await searchParams).from, '/account')
  const t = await getTexts('account')
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => {
        const { email, emailVerified } = session
        if (emailVerified) redirect(from)
        if (email === null) return <NoAddress />
        return (
          <>
            <PageHeader title={t('confirmEmail.pageTitle')} lead={t('confirmEmail.lead')} />
            <div className="grid max-w-150 gap-6">
              <Panel id="confirm" title={t('confirmEmail.open')}>
                <p className="mb-4">
                  {t.rich('confirmEmail.sentTo', {
                    email,
                    b: (address) => <span className="font-medium wrap-anywhere">{address}</span>,
                  })}
                </p>
                <ConfirmEmailForm
                  waitSeconds={await verificationWaitSeconds(session)}
                  from={from}
                  texts={await getSentences('account', 'confirmEmailForm')}
                />
              </Panel>
              <Panel id="confirmed" title={t('confirmEmail.confirmed')}>
                <ConfirmedForm from={from} texts={await getSentences('account', 'confirmedForm')} />
              </Panel>
            </div>
          </>
        )
      }}
    </SessionBoundary>
  )
}
