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

type NavGroup = { text: 'product' | 'project'; items: readonly NavItem[] }

const size = 17

/** The sections that exist, in their groups. */
export const navGroups: readonly NavGroup[] = [
  {
    text: 'product',
    items: [
      {
        href: '/dashboard',
        text: 'overview',
        icon: <ChartNoAxesCombined aria-hidden size={size} />,
        exact: true,
      },
      { href: '/dashboard/events', text: 'events', icon: <Activity aria-hidden size={size} /> },
      { href: '/dashboard/people', text: 'people', icon: <Users aria-hidden size={size} /> },
    ],
  },
  {
    text: 'project',
    items: [
      {
        href: '/dashboard/admin',
        text: 'admin',
        icon: <ShieldCheck aria-hidden size={size} />,
        ...adminOnly,
      },
    ],
  },
]
