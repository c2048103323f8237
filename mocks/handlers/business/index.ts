import type { World } from '../../state/world'
import { adminHandlers } from './admin'
import { analyticsHandlers } from './analytics'
import { eventHandlers } from './events'
import { peopleHandlers } from './people'

export const businessHandlers = (world: World) => [
  ...analyticsHandlers(world),
  ...peopleHandlers(world),
  ...eventHandlers(world),
  ...adminHandlers(world),
]
