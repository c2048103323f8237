import Link from 'next/link'
import { withBasePath } from '@/lib/sendora'
import { getClientConfig, getSession } from '@/lib/sendora/server'
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
    <form action={withBasePath('/sign-out', getClientConfig())} method="post">
      <SubmitButton className="w-full" pendingLabel="Signing out…">
        Sign out
      </SubmitButton>
    </form>
  )
}
