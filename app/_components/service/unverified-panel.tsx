import { ShieldQuestionMark } from 'lucide-react'
import { buttonClass } from '../ui/button-class'
import { StatePanel } from './state-panel'

/** A page that demands claims in an app that only decodes sessions: what is missing is a variable of its server. */
export function UnverifiedPanel() {
  return (
    <StatePanel
      icon={ShieldQuestionMark}
      title="This page needs verified sessions"
      code="SENDORA_JWKS_URL is not set"
      actions={
        <a href="/dashboard" className={buttonClass('primary')}>
          Go to the overview
        </a>
      }
    >
      <p>
        You are still signed in. This app only decodes sessions, so it cannot know what your account
        may do. Whoever runs it has to set the variable SENDORA_JWKS_URL.
      </p>
    </StatePanel>
  )
}
