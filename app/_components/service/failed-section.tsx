import { Bug } from 'lucide-react'
import { PageLink } from '@/app/_components/ui/page-link'
import { SendoraError } from '@/lib/sendora'
import { getTexts } from '@/lib/texts/server'
import { buttonClass } from '../ui/button-class'
import { PageStatus } from './page-status'
import { StatePanel } from './panels/state-panel'
import { UnavailablePanel } from './panels/unavailable-panel'
import { RetryLink } from './retry-link'
import { UnverifiedSection } from './unverified-section'

/** Replaces a section that threw. The error is logged here, because Next never sees it. */
export async function FailedSection({ error }: { error: unknown }) {
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
          <UnverifiedSection />
        </>
      )
    default:
      return <Failed />
  }
}

async function Failed() {
  const t = await getTexts('states')
  return (
    <>
      <PageStatus status={500} />
      <StatePanel
        icon={Bug}
        title={t('failure.title')}
        code="500"
        actions={
          <>
            <RetryLink href="" />
            <PageLink href="/dashboard" className={buttonClass('quiet')}>
              {t('failure.toOverview')}
            </PageLink>
          </>
        }
      >
        <p>{t('failure.lead')}</p>
      </StatePanel>
    </>
  )
}
