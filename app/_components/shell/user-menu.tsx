import { displayName } from '@/lib/display-name'
import { getSession } from '@/lib/sendora/server'
import { SignOutForm } from './sign-out-form'

/** Who is signed in. Nothing at all without a session: the page inside decides what happens then. */
export async function UserMenu() {
  const session = await getSession()
  if (!session) return null
  return (
    <div className="grid gap-3 border-t border-line px-3 pt-4">
      <div className="min-w-0">
        <p className="truncate font-medium">{displayName(session)}</p>
        <p className="truncate text-caption text-muted">{session.email}</p>
      </div>
      <SignOutForm />
    </div>
  )
}
