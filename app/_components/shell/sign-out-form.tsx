import Link from 'next/link'
import { signOutAction } from '@/lib/sendora/actions'
import { getSession } from '@/lib/sendora/server'
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
