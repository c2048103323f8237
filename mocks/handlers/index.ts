import type { MockState } from '../state/mock-state'
import { authHandlers } from './auth'
import { businessHandlers } from './business'
import { sdkHandlers } from './sdk'

/** Every route below `/api/v1`, the busiest first. */
export const apiHandlers = (state: MockState) => [
  ...authHandlers(state),
  ...businessHandlers(state),
  ...sdkHandlers(state),
]
