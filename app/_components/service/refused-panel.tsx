import { TriangleAlert } from 'lucide-react'
import type { ServiceResult } from '@/lib/sendora'
import { buttonClass } from '../ui/button-class'
import { RetryLink } from './retry-link'
import { StatePanel } from './state-panel'

type Refused = Extract<ServiceResult<unknown>, { kind: 'refused' }>
type Props = { result: Refused; retryHref: string }

/** The service answered, but not with what the page needs. */
export function RefusedPanel({ result, retryHref }: Props) {
  const isMissing = result.status === 404
  return (
    <StatePanel
      icon={TriangleAlert}
      title={isMissing ? 'There is nothing here' : 'The service could not answer this'}
      code={`${result.status} · ${result.code}`}
      actions={
        <>
          <RetryLink href={retryHref} />
          <a href="/dashboard" className={buttonClass('quiet')}>
            Go to the overview
          </a>
        </>
      }
    >
      <p>You are still signed in. {result.message}</p>
    </StatePanel>
  )
}
