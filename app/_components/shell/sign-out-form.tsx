import { signOutAction } from '@/lib/sendora/actions'
import { SubmitButton } from '../ui/submit-button'

export function SignOutForm() {
  return (
    <form action={signOutAction}>
      <SubmitButton className="w-full" pendingLabel="Signing out…">
        Sign out
      </SubmitButton>
    </form>
  )
}
