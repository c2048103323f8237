import { PageLink } from '@/app/_components/ui/page-link'
import { buttonClass } from '../ui/button-class'
import { StatePanel } from './state-panel'
import { WarningMark } from './warning-mark'

/** A page that requires claims, in an app that only decodes sessions: its server lacks a variable. */
export function UnverifiedPanel() {
  return (
    <StatePanel
      icon={WarningMark}
      title="This page needs verified sessions"
      code="SENDORA_JWKS_URL is not set"
      actions={
        <PageLink href="/dashboard" className={buttonClass('primary')}>
          Go to the overview
        </PageLink>
      }
    >
      <p>
        You’re still signed in. This app decodes sessions without verifying them, so it can’t tell
        what your account may do. Set SENDORA_JWKS_URL on the server to fix this.
      </p>
    </StatePanel>
  )
}
