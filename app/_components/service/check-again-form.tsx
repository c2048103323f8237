import { currentReturnTo, getClientConfig, getSession } from '@/lib/sendora/server'
import { CheckAgainButton } from './check-again-button'

/** Asks for a new token, which knows what the account was granted a moment ago, and comes back to the page. */
export async function CheckAgainForm() {
  const session = await getSession()
  if (!session) return null
  const from = (await currentReturnTo()) ?? getClientConfig().afterSignInPath
  return <CheckAgainButton from={from} refused={session.expiresAtSeconds} />
}
