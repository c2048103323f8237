/** The name of each page in the trail, by its route. Those not named here belong to the page above them. */
const names = {
  '/dashboard': 'overview',
  '/dashboard/search': 'search',
  '/dashboard/events': 'events',
  '/dashboard/events/[id]': 'event',
  '/dashboard/events/explore': 'explore',
  '/dashboard/events/funnel': 'funnel',
  '/dashboard/events/retention': 'retention',
  '/dashboard/people': 'people',
  '/dashboard/people/invite': 'invite',
  '/dashboard/people/audiences': 'audiences',
  '/dashboard/people/audiences/[id]': 'audience',
  '/dashboard/people/jobs': 'jobs',
  '/dashboard/people/jobs/new': 'newJob',
  '/dashboard/people/jobs/[id]': 'job',
  '/dashboard/people/[id]': 'person',
  '/dashboard/admin': 'admin',
  '/account': 'account',
  '/account/confirm-email': 'confirmEmail',
  '/account/delete': 'deleteAccount',
  '/account/leave': 'leave',
  '/account/preferences': 'preferences',
  '/account/requests': 'requests',
  '/account/security': 'security',
  '/account/sessions': 'sessions',
  '/account/signed-in': 'signedIn',
  '/account/second-factor': 'secondFactor',
} as const

type CrumbName = (typeof names)[keyof typeof names]
export type Crumb = { href: string; name: CrumbName }

const routes = Object.entries(names) as [route: string, name: CrumbName][]

/** The pages that lead to this path, and the one at it. The overview is a section of its own, not above the others. */
export function crumbTrail(path: readonly string[]): Crumb[] {
  const first = path[0] === 'dashboard' && path.length > 1 ? 2 : 1
  return path.flatMap((_, index) => {
    if (index + 1 < first) return []
    const parts = path.slice(0, index + 1)
    const name = nameOf(parts)
    return name === undefined ? [] : [{ href: `/${parts.map(encodeURIComponent).join('/')}`, name }]
  })
}

/** A route that names a segment wins over one that takes any. */
function nameOf(parts: readonly string[]): CrumbName | undefined {
  const exact = routes.find(([route]) => route === `/${parts.join('/')}`)
  return (exact ?? routes.find(([route]) => isMatch(route.split('/').slice(1), parts)))?.[1]
}

function isMatch(route: readonly string[], parts: readonly string[]): boolean {
  return (
    route.length === parts.length &&
    route.every((segment, index) => segment.startsWith('[') || segment === parts[index])
  )
}
