import type { MockState } from '../state/mock-state'
import { faultControls } from './faults'
import { serviceControls } from './service'
import { sessionControls } from './sessions'
import { userControls } from './users'

/** The control interface below `/__mock`. Faults never touch it. */
export const controlHandlers = (state: MockState) => [
  ...serviceControls(state),
  ...userControls(state),
  ...sessionControls(state),
  ...faultControls(state),
]
