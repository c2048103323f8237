import type { World } from '../../state/world'
import { adminHandlers } from './admin'
import { analyticsHandlers } from './analytics'
import { eventHandlers } from './events'
import { invitationHandlers } from './invitations'
import { peopleHandlers } from './people'

export const businessHandlers = (world: World) => [
  ...analyticsHandlers(world),
  // Before the people: `/people/:id` would take the path.
  ...invitationHandlers(world),
  ...peopleHandlers(world),
  ...eventHandlers(world),
  ...adminHandlers(world),
]
