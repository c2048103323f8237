import Link from 'next/link'
import { getSession } from '@/lib/sendora/server'
import { signOutAction } from '@/lib/sendora/session-actions'
import { buttonClass } from '../ui/button-class'
import { SubmitButton } from '../ui/submit-button'

/** Signs out immediately. A guest, who couldn't come back, is asked first. */
export async function SignOutForm() {
  const session = await getSession()
  if (session?.isAnonymous) {
    return (
      <Link href="/account/leave" className={buttonClass('plain', 'w-full')}>
        Sign out
      </Link>
    )
  }
  return (
    <form action={signOutAction}>
      <SubmitButton className="w-full" pendingLabel="Signing out…">
        Sign out
      </SubmitButton>
    </form>
  )
}
