import { displayName } from '@/lib/display-name'
import { getSession } from '@/lib/sendora/server'
import { NavLinks } from './nav-links'
import { SignOutForm } from './sign-out-form'
import { ThemeSwitch } from './theme-switch'
import { Wordmark } from './wordmark'

/** Navigation on the left of wide windows. On a phone, the bottom bar replaces it. */
export function Sidebar() {
  return (
    <aside className="sticky top-0 hidden h-dvh w-58 shrink-0 flex-col border-r border-line px-3 py-5 md:flex">
      <div className="px-3">
        <Wordmark href="/dashboard" />
      </div>
      <nav aria-label="Main" className="mt-8 grid gap-0.5">
        <NavLinks />
      </nav>
      <div className="mt-auto grid gap-4">
        <div className="px-3">
          <ThemeSwitch />
        </div>
        <UserMenu />
      </div>
    </aside>
  )
}

/** Who is signed in. Empty without a session: the page decides what happens then. */
async function UserMenu() {
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
