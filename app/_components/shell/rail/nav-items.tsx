import { Activity, ChartNoAxesCombined, ShieldCheck, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { adminOnly } from '@/lib/claims'
import type { ClaimsRequirement } from '@/lib/sendora'

export type NavItem = {
  href: string
  text: 'overview' | 'events' | 'people' | 'admin'
  icon: ReactNode
  exact?: boolean
  /** Claims that show the link. The page behind it checks for itself. @default shown to everyone */
  claims?: ClaimsRequirement
}

export type NavGroupItems = { text: 'product' | 'project'; items: readonly NavItem[] }

const size = 17

const overview: NavItem = {
  href: '/dashboard',
  text: 'overview',
  icon: <ChartNoAxesCombined aria-hidden size={size} />,
  exact: true,
}
const events: NavItem = {
  href: '/dashboard/events',
  text: 'events',
  icon: <Activity aria-hidden size={size} />,
}
const people: NavItem = {
  href: '/dashboard/people',
  text: 'people',
  icon: <Users aria-hidden size={size} />,
}
const admin: NavItem = {
  href: '/dashboard/admin',
  text: 'admin',
  icon: <ShieldCheck aria-hidden size={size} />,
  ...adminOnly,
}

/** The sections that exist, in their groups. */
export const navGroups: readonly NavGroupItems[] = [
  { text: 'product', items: [overview, events, people] },
  { text: 'project', items: [admin] },
]

/** The same on a phone, which has no room for groups: what's looked up on the way comes first. */
export const barItems: readonly NavItem[] = [overview, people, events, admin]
