import type { MockState } from '../../../state/mock-state'
import { oidcHandlers } from './oidc'
import { socialLoginHandlers } from './social-login'
import { socialStartHandlers } from './social-start'

export const socialHandlers = (state: MockState) => [
  ...socialStartHandlers(state),
  ...socialLoginHandlers(state),
  ...oidcHandlers(state),
]
