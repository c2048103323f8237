import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { BackLink } from '@/app/_components/ui/back-link'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { SessionBoundary } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { DeleteForm } from './delete-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('account'))('delete.pageTitle') }
}

// The service's usual grace period. The next page names the exact day.
const graceDays = 30

export default async function DeleteAccountPage() {
  const t = await getTexts('account')
  return (
    <SessionBoundary {...pageStates}>
      {async ({ email }) => (
        <>
          <BackLink href="/account">{t('title')}</BackLink>
          <PageHeader title={t('delete.pageTitle')} lead={email} />
          <Panel id="delete" title={t('delete.what')} className="max-w-160">
            <ul className="mb-5 grid list-disc gap-1.5 pl-5">
              <li>{t('delete.signedOut')}</li>
              {email === null ? (
                <li>{t('delete.guest')}</li>
              ) : (
                <>
                  <li>{t('delete.kept', { days: graceDays })}</li>
                  <li>{t('delete.erased')}</li>
                </>
              )}
            </ul>
            <DeleteForm account={email} texts={await getSentences('account', 'deleteForm')} />
          </Panel>
        </>
      )}
    </SessionBoundary>
  )
}
