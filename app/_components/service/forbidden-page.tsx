import { ShieldX } from 'lucide-react'
import { getTexts } from '@/lib/texts/server'
import { PageHeader } from '../ui/page-header'
import { ForbiddenActions } from './panels/forbidden-actions'
import { StatePanel } from './panels/state-panel'

/**
 * Replaces a page that requires a claim the session lacks. Sets no status: Next renders its `forbidden.tsx` next to
 * every page, whether or not it is needed.
 */
export async function ForbiddenPage() {
  const t = await getTexts('states')
  return (
    <>
      <PageHeader title={t('forbidden.page')} />
      <StatePanel
        icon={ShieldX}
        title={t('forbidden.title')}
        code="403"
        actions={<ForbiddenActions />}
      >
        <p>{t('forbidden.lead')}</p>
      </StatePanel>
    </>
  )
}
