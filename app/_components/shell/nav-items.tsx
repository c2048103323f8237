import { ChartNoAxesCombined, CircleUser, Route, ShieldCheck, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { adminOnly } from '@/lib/claims'
import type { ClaimsRequirement } from '@/lib/sendora'

type NavItem = {
  href: string
  label: string
  icon: ReactNode
  exact?: boolean
  /** Who is shown the link. The page behind it checks for itself. @default everybody */
  claims?: ClaimsRequirement
}

const size = 17

export const navItems: readonly NavItem[] = [
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
