import type { World } from '../../../state/world'
import { identityHandlers } from './identities'
import { linkEmailHandlers } from './link-email'
import { linkSocialHandlers } from './link-social'

export const linkingHandlers = (world: World) => [
  ...linkEmailHandlers(world),
  ...linkSocialHandlers(world),
  ...identityHandlers(world),
]
