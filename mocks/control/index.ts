import type { World } from '../state/world'
import { faultControls } from './faults'
import { serviceControls } from './service'
import { sessionControls } from './sessions'
import { userControls } from './users'

/** The control interface below `/__mock`. Faults never touch it. */
export const controlHandlers = (world: World) => [
  ...serviceControls(world),
  ...userControls(world),
  ...sessionControls(world),
  ...faultControls(world),
]
