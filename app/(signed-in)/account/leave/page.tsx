import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { pageStates } from '@/app/_components/service/page-states'
import { buttonClass } from '@/app/_components/ui/button-class'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { PageHeader } from '@/app/_components/ui/page-header'
import { withBasePath } from '@/lib/sendora'
import { getClientConfig, SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('account'))('leave.metaTitle') }
}

/** Asks a guest before their only session, and with it their data, is gone. */
export default async function LeavePage() {
  const t = await getTexts('account')
  return (
    <SessionBoundary {...pageStates}>
      {(session) => {
        if (!session.isAnonymous) redirect('/account')
        return (
          <div className="max-w-xl">
            <PageHeader title={t('leave.title')} />
            <p className="text-muted">{t('leave.text')}</p>
            <div className="mt-6 flex flex-wrap gap-3">
              <Link href="/account#keep-account" className={buttonClass('primary')}>
                {t('leave.keep')}
              </Link>
              <form action={withBasePath('/sign-out', getClientConfig())} method="post">
                <SubmitButton tone="danger" pendingLabel={t('leave.pending')}>
                  {t('leave.signOut')}
                </SubmitButton>
              </form>
            </div>
          </div>
        )
      }}
    </SessionBoundary>
  )
}
