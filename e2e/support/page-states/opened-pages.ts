import { appRoutes, isSignedInRoute } from '../../../testing/app-routes'
import { readFromService } from '../../../testing/http/service-request'
import type { PageState, Visit } from './page-state'

/** An address for every page that takes a name in it. */
export const samples: Record<string, (id: string) => string> = {
  '/account/[...path]': () => '/account/none',
  '/dashboard/[...path]': () => '/dashboard/none',
  '/dashboard/people/[id]': (id) => `/dashboard/people/${id}`,
}

/** Every page as it is opened: a new one cannot be forgotten. */
export const openedPages: readonly PageState[] = appRoutes().map((route) => ({
  name: `${route} as it is opened`,
  ...(isSignedInRoute(route) ? { as: 'member' } : {}),
  open: async ({ page, service, user }: Visit) => {
    const sample = samples[route]
    if (sample === undefined) return page.goto(route)
    const { items } = await readFromService(page.request, '/people?page=1', await service.session())
    return page.goto(sample(items[0].id ?? user.id))
  },
}))
