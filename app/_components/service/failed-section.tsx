import { Bug } from 'lucide-react'
import { PageLink } from '@/app/_components/ui/page-link'
import { SendoraError } from '@/lib/sendora'
import { buttonClass } from '../ui/button-class'
import { PageStatus } from './page-status'
import { RetryLink } from './retry-link'
import { StatePanel } from './state-panel'
import { UnavailablePanel } from './unavailable-panel'
import { UnverifiedPanel } from './unverified-panel'

/** Replaces a section that threw. The error is logged here, because Next never sees it. */
export function FailedSection({ error }: { error: unknown }) {
  // biome-ignore lint/suspicious/noConsole: where Next itself writes what a page throws
  console.error(error)
  switch (error instanceof SendoraError ? error.code : null) {
    case 'service_unavailable':
      return (
        <>
          <PageStatus status={503} />
          <UnavailablePanel />
        </>
      )
    case 'verification_required':
      return (
        <>
          <PageStatus status={501} />
          <UnverifiedPanel />
        </>
      )
    default:
      return (
        <>
          <PageStatus status={500} />
          <StatePanel
            icon={Bug}
            title="Something went wrong"
            code="500"
            actions={
              <>
                <RetryLink href="" />
                <PageLink href="/dashboard" className={buttonClass('quiet')}>
                  Go to the overview
                </PageLink>
              </>
            }
          >
            <p>You’re still signed in, and nothing you saved is lost.</p>
          </StatePanel>
        </>
      )
  }
}
