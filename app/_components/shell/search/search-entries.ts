import 'server-only'
import { adminOnly } from '@/lib/claims'
import type { Session } from '@/lib/sendora'
import { getTexts } from '@/lib/texts/server'

/** Something that the search finds without asking the service. */
export type SearchEntry = {
  kind: 'pages' | 'actions'
  title: string
  /** Other words that find it. */
  keywords: string
  href: string
}

const pages = [
  { name: 'overview', href: '/dashboard' },
  { name: 'events', href: '/dashboard/events' },
  { name: 'explore', href: '/dashboard/events/explore' },
  { name: 'funnel', href: '/dashboard/events/funnel' },
  { name: 'retention', href: '/dashboard/events/retention' },
  { name: 'people', href: '/dashboard/people' },
  { name: 'account', href: '/account' },
  { name: 'security', href: '/account/security' },
  { name: 'sessions', href: '/account/sessions' },
  { name: 'preferences', href: '/account/preferences' },
  { name: 'requests', href: '/account/requests' },
  { name: 'admin', href: '/dashboard/admin', ...adminOnly },
] as const

const actions = [
  { name: 'invite', href: '/dashboard/people/invite' },
  { name: 'secondFactor', href: '/account/second-factor' },
  { name: 'deleteAccount', href: '/account/delete' },
] as const

/** The pages and actions of this user, in their language. Each page checks for itself who may see it. */
export async function searchEntries(session: Session): Promise<SearchEntry[]> {
  const t = await getTexts('frame')
  const isOpen = (page: (typeof pages)[number]) =>
    !('claims' in page) || session.claims.role === page.claims.role
  return [
    ...pages.filter(isOpen).map(({ name, href }) => ({
      kind: 'pages' as const,
      title: t(`crumbs.${name}`),
      keywords: t(`keywords.${name}`),
      href,
    })),
    ...actions.map(({ name, href }) => ({
      kind: 'actions' as const,
      title: t(`actions.${name}`),
      keywords: t(`keywords.${name}`),
      href,
    })),
  ]
}
