import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { BackLink } from '@/app/_components/ui/back-link'
import { PageHeader } from '@/app/_components/ui/page-header'
import { getSecondFactor } from '@/lib/sendora/account'
import { SessionBoundary } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { SecondFactor } from './second-factor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('account'))('secondFactor.title') }
}

export default async function SecondFactorPage() {
  const t = await getTexts('account')
  const texts = await getSentences('account', 'secondFactorSteps')
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => {
        const result = await getSecondFactor()
        return (
          <>
            <BackLink href="/account/security">{t('tabs.security')}</BackLink>
            <PageHeader title={t('secondFactor.title')} lead={t('secondFactor.hint')} />
            <SecondFactor
              factor={result.kind === 'ok' ? result.data : null}
              fileTitle={t('codesFile', { account: session.email ?? session.userId })}
              texts={texts}
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
