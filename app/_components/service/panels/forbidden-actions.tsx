import { PageLink } from '@/app/_components/ui/page-link'
import { currentReturnTo, getClientConfig, getSession } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { buttonClass } from '../../ui/button-class'
import { CheckAgainButton } from '../check-again-button'

/** What a signed-in user can do about a page that their account may not see. */
export async function ForbiddenActions() {
  const t = await getTexts('states')
  return (
    <>
      <PageLink href="/dashboard" className={buttonClass('primary')}>
        {t('failure.toOverview')}
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
  const texts = await getSentences('states', 'checkAgain')
  return <CheckAgainButton from={from} refused={session.expiresAtSeconds} texts={texts} />
}
