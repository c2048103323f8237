import type { ReactNode } from 'react'
import type { ServiceResult, Session } from '@/lib/sendora'
import { PageStatus } from './page-status'
import { ForbiddenPanel } from './panels/forbidden-panel'
import { LimitedPanel } from './panels/limited-panel'
import { RefusedPanel } from './panels/refused-panel'
import { UnavailablePanel } from './panels/unavailable-panel'
import { RenewSession } from './renew-session'
import { statusOfResult } from './status-of-result'

type Props<T> = {
  result: ServiceResult<T>
  session: Session
  /** Where "Try again" leads: the current page with its query. */
  retryHref: string
  /** The page is complete without this section, so its failure doesn't set the page's status. @default false */
  isSection?: boolean
  /** Shown while a rejected session is refreshed. */
  refreshing?: ReactNode
  children: (data: T) => ReactNode
}

/** The view for each outcome of a service call, in one place. Sets the page's status. */
export function ServiceResultView<T>({ isSection = false, ...props }: Props<T>) {
  const status = statusOfResult(props.result)
  return (
    <>
      {status !== null && !isSection && <PageStatus status={status} />}
      <ResultView {...props} />
    </>
  )
}

function ResultView<T>({ result, session, retryHref, ...rest }: Props<T>) {
  switch (result.kind) {
    case 'ok':
      return rest.children(result.data)
    case 'unauthorized':
      return (
        <RenewSession session={session} from={retryHref}>
          {rest.refreshing}
        </RenewSession>
      )
    case 'forbidden':
      return <ForbiddenPanel result={result} claims={session.claims} />
    case 'refused':
      return <RefusedPanel result={result} retryHref={retryHref} />
    case 'limited':
      return <LimitedPanel retryAfterSeconds={result.retryAfterSeconds} retryHref={retryHref} />
    case 'unavailable':
      return <UnavailablePanel retryAfterSeconds={result.retryAfterSeconds} retryHref={retryHref} />
  }
}
