import type { MockState } from '../../../state/mock-state'
import { identityHandlers } from './identities'
import { linkEmailHandlers } from './link-email'
import { linkSocialHandlers } from './link-social'

export const linkingHandlers = (state: MockState) => [
  ...linkEmailHandlers(state),
  ...linkSocialHandlers(state),
  ...identityHandlers(state),
]
