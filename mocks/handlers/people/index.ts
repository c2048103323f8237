import type { MockState } from '../../state/mock-state'
import { audienceHandlers } from './audiences'
import { bulkHandlers } from './bulk'
import { jobHandlers } from './jobs'
import { peopleListHandlers } from './list'
import { personHandlers } from './person'

export const peopleHandlers = (state: MockState) => [
  // Before one person: `/people/:id` would take these paths.
  ...peopleListHandlers(state),
  ...bulkHandlers(state),
  ...personHandlers(state),
  ...jobHandlers(state),
  ...audienceHandlers(state),
]
