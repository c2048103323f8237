import type { MockState } from '../../state/mock-state'
import { trackingHandlers } from './events'
import { flagHandlers } from './feature-flags'

/** What the browser SDK calls. */
export const sdkHandlers = (state: MockState) => [
  ...trackingHandlers(state),
  ...flagHandlers(state),
]
