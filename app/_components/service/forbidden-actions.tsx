import { buttonClass } from '../ui/button-class'
import { CheckAgainForm } from './check-again-form'

/** The ways on for somebody who is signed in and may not see a page. */
export function ForbiddenActions() {
  return (
    <>
      <a href="/dashboard" className={buttonClass('primary')}>
        Go to the overview
      </a>
      <CheckAgainForm />
    </>
  )
}
