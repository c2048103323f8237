import { pageStates } from '@/app/_components/service/page-states'
import { SessionBoundary } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { AccountFrame, accountTitle } from '../_components/account-frame'
import { RequestInspector } from './request-inspector'

export const generateMetadata = () => accountTitle('requests')

/** Calls the app's own API with the user's token, and shows what comes back. */
export default async function RequestsPage() {
  const t = await getTexts('requests')
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => (
        <AccountFrame tab="requests" session={session}>
          <h2 className="text-title">{t('title')}</h2>
          <p className="mt-1 mb-6 max-w-160 text-muted">{t('lead')}</p>
          <RequestInspector texts={await getSentences('requests', 'inspector')} />
        </AccountFrame>
      )}
    </SessionBoundary>
  )
}
