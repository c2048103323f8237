import type { MockState } from '../../state/mock-state'
import { peopleHandlers } from '../people'
import { adminHandlers } from './admin'
import { analyticsHandlers } from './analytics'
import { checklistHandlers } from './checklist'
import { eventHandlers } from './events'
import { invitationHandlers } from './invitations'
import { searchHandlers } from './search'

export const businessHandlers = (state: MockState) => [
  ...analyticsHandlers(state),
  ...checklistHandlers(state),
  // Before the people: `/people/:id` would take the path.
  ...invitationHandlers(state),
  ...peopleHandlers(state),
  ...eventHandlers(state),
  ...adminHandlers(state),
  ...searchHandlers(state),
]
