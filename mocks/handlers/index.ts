import type { World } from '../state/world'
import { authHandlers } from './auth'
import { businessHandlers } from './business'
import { sdkHandlers } from './sdk'

/** Every route below `/api/v1`, the busiest first. */
export const apiHandlers = (world: World) => [
  ...authHandlers(world),
  ...businessHandlers(world),
  ...sdkHandlers(world),
]
