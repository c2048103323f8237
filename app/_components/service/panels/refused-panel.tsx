import { TriangleAlert } from 'lucide-react'
import { PageLink } from '@/app/_components/ui/page-link'
import type { ServiceResult } from '@/lib/sendora'
import { getTexts } from '@/lib/texts/server'
import { buttonClass } from '../../ui/button-class'
import { RetryLink } from '../retry-link'
import { StatePanel } from './state-panel'

type Refused = Extract<ServiceResult<unknown>, { kind: 'refused' }>
type Props = { result: Refused; retryHref: string }

/** The service responded, but not with what the page needs. */
export async function RefusedPanel({ result, retryHref }: Props) {
  const t = await getTexts('states')
  const isMissing = result.status === 404
  return (
    <StatePanel
      icon={TriangleAlert}
      title={isMissing ? t('notFound.heading') : t('refused.title')}
      code={`${result.status} · ${result.code}`}
      actions={
        <>
          <RetryLink href={retryHref} />
          <PageLink href="/dashboard" className={buttonClass('quiet')}>
            {t('failure.toOverview')}
          </PageLink>
        </>
      }
    >
      <p>{isMissing ? t('notFound.lead') : t('refused.lead')}</p>
    </StatePanel>
  )
}
