import { ChartNoAxesCombined, CircleUser, Route, ShieldCheck, Users } from 'lucide-react'
import type { ReactNode } from 'react'

type NavItem = { href: string; label: string; icon: ReactNode; exact?: boolean }

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
  { href: '/dashboard/admin', label: 'Admin', icon: <ShieldCheck aria-hidden size={size} /> },
  { href: '/account', label: 'Account', icon: <CircleUser aria-hidden size={size} /> },
]
