import type { Group } from '../harness/row'
import { cachingGroup } from './caching'
import { cookieGroup } from './cookies'
import { crossSiteGroup } from './cross-site'
import { expensiveGroup } from './expensive'
import { magicLinkGroup } from './magic-link'
import { pathGroup } from './paths'
import { refreshGroup } from './refresh'
import { refusalGroup } from './refusals'
import { responseGroup } from './responses'
import { returnToGroup } from './return-to'
import { tokenGroup } from './tokens'
import { ungatedGroup } from './ungated'
import { upgradeGroup } from './upgrades'
import { validationGroup } from './validation'

/** In the order in which they run. */
export const groups: readonly Group[] = [
  returnToGroup,
  pathGroup,
  tokenGroup,
  cookieGroup,
  crossSiteGroup,
  magicLinkGroup,
  refreshGroup,
  cachingGroup,
  validationGroup,
  responseGroup,
  refusalGroup,
  upgradeGroup,
  expensiveGroup,
  ungatedGroup,
]
