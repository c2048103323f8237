import { PageLink } from '@/app/_components/ui/page-link'
import { currentReturnTo, getClientConfig, getSession } from '@/lib/sendora/server'
import { buttonClass } from '../ui/button-class'
import { CheckAgainButton } from './check-again-button'

/** What a signed-in user can do about a page that their account may not see. */
export function ForbiddenActions() {
  return (
    <>
      <PageLink href="/dashboard" className={buttonClass('primary')}>
        Go to the overview
      </PageLink>
      <CheckAgain />
    </>
  )
}

/** Gets a new token, which carries roles granted a moment ago, and returns to the page. */
async function CheckAgain() {
  const session = await getSession()
  if (!session) return null
  const from = (await currentReturnTo()) ?? getClientConfig().afterSignInPath
  return <CheckAgainButton from={from} refused={session.expiresAtSeconds} />
}
