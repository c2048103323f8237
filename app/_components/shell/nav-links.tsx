import { ChartNoAxesCombined, CircleUser, Route, ShieldCheck, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { adminOnly } from '@/lib/claims'
import type { ClaimsRequirement } from '@/lib/sendora'
import { SessionGate } from '@/lib/sendora/client'
import { NavLink } from './nav-link'

type NavItem = {
  href: string
  label: string
  icon: ReactNode
  exact?: boolean
  /** Claims that show the link. The page behind it checks for itself. @default shown to everyone */
  claims?: ClaimsRequirement
}

const size = 17

const navItems: readonly NavItem[] = [
  {
    href: '/dashboard',
    label: 'Overview',
    icon: <ChartNoAxesCombined aria-hidden size={size} />,
    exact: true,
  },
  { href: '/dashboard/people', label: 'People', icon: <Users aria-hidden size={size} /> },
  { href: '/dashboard/api-check', label: 'API check', icon: <Route aria-hidden size={size} /> },
  {
    href: '/dashboard/admin',
    label: 'Admin',
    icon: <ShieldCheck aria-hidden size={size} />,
    ...adminOnly,
  },
  { href: '/account', label: 'Account', icon: <CircleUser aria-hidden size={size} /> },
]

/** The links of the sidebar and the bottom bar. A link that needs a claim appears or disappears when the session renews. */
export function NavLinks() {
  return navItems.map(({ claims, ...item }) =>
    claims === undefined ? (
      <NavLink key={item.href} {...item} />
    ) : (
      <SessionGate key={item.href} claims={claims}>
        <NavLink {...item} />
      </SessionGate>
    ),
  )
}
