import { MapPinOff } from 'lucide-react'
import { PageLink } from '@/app/_components/ui/page-link'
import { getTexts } from '@/lib/texts/server'
import { buttonClass } from '../ui/button-class'
import { PageHeader } from '../ui/page-header'
import { StatePanel } from './state-panel'

/**
 * A missing page inside the signed-in frame. Sets no status: Next renders its `not-found.tsx` next to every page,
 * whether or not it is needed.
 */
export async function NotFoundPage() {
  const t = await getTexts('states')
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <StatePanel
        icon={MapPinOff}
        title={t('notFound.heading')}
        code="404"
        isAlert={false}
        actions={
          <PageLink href="/dashboard" className={buttonClass('primary')}>
            {t('toOverview')}
          </PageLink>
        }
      >
        <p>{t('notFound.lead')}</p>
      </StatePanel>
    </>
  )
}
