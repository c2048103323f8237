import type { World } from '../../../state/world'
import { oidcHandlers } from './oidc'
import { socialLoginHandlers } from './social-login'
import { socialStartHandlers } from './social-start'

export const socialHandlers = (world: World) => [
  ...socialStartHandlers(world),
  ...socialLoginHandlers(world),
  ...oidcHandlers(world),
]
