import type { World } from '../../../state/world'
import { passkeyAuthenticateHandlers } from './authenticate'
import { passkeyManageHandlers } from './manage'
import { passkeyRegisterHandlers } from './register'

export const passkeyHandlers = (world: World) => [
  ...passkeyRegisterHandlers(world),
  ...passkeyAuthenticateHandlers(world),
  ...passkeyManageHandlers(world),
]
