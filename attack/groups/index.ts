import type { Group } from '../harness/row'
import { cachingGroup } from './caching'
import { cookieGroup } from './cookies'
import { crossSiteGroup } from './cross-site'
import { pathGroup } from './paths'
import { responseGroup } from './responses'
import { ungatedGroup } from './ungated'

/** In the order in which they run. */
export const groups: readonly Group[] = [
  pathGroup,
  cachingGroup,
  crossSiteGroup,
  cookieGroup,
  responseGroup,
  ungatedGroup,
]
