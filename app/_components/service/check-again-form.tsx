import { refreshAction } from '@/lib/sendora/actions'
import { currentReturnTo, getSession } from '@/lib/sendora/server'
import { SubmitButton } from '../ui/submit-button'

/** Asks for a new token, which knows what the account was granted a moment ago, and comes back to the page. */
export async function CheckAgainForm() {
  const session = await getSession()
  if (!session) return null
  return (
    <form action={refreshAction}>
      <input type="hidden" name="from" value={(await currentReturnTo()) ?? '/dashboard'} />
      <input type="hidden" name="refused" value={session.expiresAtSeconds} />
      <SubmitButton tone="quiet" pendingLabel="Checking…">
        Check again
      </SubmitButton>
    </form>
  )
}
