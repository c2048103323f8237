import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { BackLink } from '@/app/_components/ui/back-link'
import { PageHeader } from '@/app/_components/ui/page-header'
import { getSecondFactor } from '@/lib/sendora/account'
import { SessionBoundary } from '@/lib/sendora/server'
import { SecondFactor } from './second-factor'

export const metadata: Metadata = { title: 'Two-step verification' }

export default function SecondFactorPage() {
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => {
        const result = await getSecondFactor()
        return (
          <>
            <BackLink href="/account">Account</BackLink>
            <PageHeader
              title="Two-step verification"
              lead="A code from your phone or computer, in addition to your password."
            />
            <SecondFactor
              factor={result.kind === 'ok' ? result.data : null}
              account={session.email ?? session.userId}
            >
              {result.kind !== 'ok' && (
                <ServiceResultView
                  result={result}
                  session={session}
                  retryHref="/account/second-factor"
                >
                  {() => null}
                </ServiceResultView>
              )}
            </SecondFactor>
          </>
        )
      }}
    </SessionBoundary>
  )
}
