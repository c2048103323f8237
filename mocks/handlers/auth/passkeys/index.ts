import type { MockState } from '../../../state/mock-state'
import { passkeyAuthenticateHandlers } from './authenticate'
import { passkeyManageHandlers } from './manage'
import { passkeyRegisterHandlers } from './register'

export const passkeyHandlers = (state: MockState) => [
  ...passkeyRegisterHandlers(state),
  ...passkeyAuthenticateHandlers(state),
  ...passkeyManageHandlers(state),
]
