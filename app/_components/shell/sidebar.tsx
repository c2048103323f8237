import { NavLinks } from './nav-links'
import { ThemeSwitch } from './theme-switch'
import { UserMenu } from './user-menu'
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
