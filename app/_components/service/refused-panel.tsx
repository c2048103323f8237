import { TriangleAlert } from 'lucide-react'
import { PageLink } from '@/app/_components/ui/page-link'
import type { ServiceResult } from '@/lib/sendora'
import { buttonClass } from '../ui/button-class'
import { RetryLink } from './retry-link'
import { StatePanel } from './state-panel'

type Refused = Extract<ServiceResult<unknown>, { kind: 'refused' }>
type Props = { result: Refused; retryHref: string }

/** The service responded, but not with what the page needs. */
export function RefusedPanel({ result, retryHref }: Props) {
  const isMissing = result.status === 404
  return (
    <StatePanel
      icon={TriangleAlert}
      title={isMissing ? 'Not found' : 'The service couldn’t handle this request'}
      code={`${result.status} · ${result.code}`}
      actions={
        <>
          <RetryLink href={retryHref} />
          <PageLink href="/dashboard" className={buttonClass('quiet')}>
            Go to the overview
          </PageLink>
        </>
      }
    >
      <p>You’re still signed in. {result.message}</p>
    </StatePanel>
  )
}
