import { PageLink } from '@/app/_components/ui/page-link'
import type { Sentences } from '@/lib/texts/catalogue'
import { buttonClass } from '../../ui/button-class'
import { StatePanel } from './state-panel'
import { WarningMark } from './warning-mark'

/** A page that requires claims, in an app that only decodes sessions: its server lacks a variable. */
export function UnverifiedPanel({ texts }: { texts: Sentences<'states', 'failure'> }) {
  return (
    <StatePanel
      icon={WarningMark}
      title={texts.unverified}
      code="SENDORA_JWKS_URL is not set"
      actions={
        <PageLink href="/dashboard" className={buttonClass('primary')}>
          {texts.toOverview}
        </PageLink>
      }
    >
      <p>{texts.unverifiedLead}</p>
    </StatePanel>
  )
}
