import { appRoutes, isSignedInRoute } from '../../../testing/app-routes'
import { readFromService } from '../../../testing/http/service-request'
import type { PageState, Visit } from './page-state'

type Ids = { person: string; event: string }

/** An address for every page that takes a name in it. */
export const samples: Record<string, (ids: Ids) => string> = {
  '/account/[...path]': () => '/account/none',
  '/dashboard/[...path]': () => '/dashboard/none',
  '/dashboard/events/[id]': ({ event }) => `/dashboard/events/${event}`,
  '/dashboard/people/[...rest]': () => '/dashboard/people/none/none',
  '/dashboard/people/[id]': ({ person }) => `/dashboard/people/${person}`,
  '/dashboard/people/audiences/[id]': () => '/dashboard/people/audiences/none',
  '/dashboard/people/jobs/[id]': () => '/dashboard/people/jobs/none',
}

/** Every page as it is opened: a new one cannot be forgotten. */
export const openedPages: readonly PageState[] = appRoutes().map((route) => ({
  name: `${route} as it is opened`,
  ...(isSignedInRoute(route) ? { as: 'member' } : {}),
  open: async ({ page, service }: Visit) => {
    const sample = samples[route]
    if (sample === undefined) return page.goto(route)
    const session = await service.session()
    const firstId = async (path: string) =>
      (await readFromService(page.request, path, session)).items[0].id
    const [person, event] = [await firstId('/people?page=1'), await firstId('/events?limit=1')]
    return page.goto(sample({ person, event }))
  },
}))
