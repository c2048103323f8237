import type { Group } from '../harness/row'
import { cachingGroup } from './caching'
import { crossSiteGroup } from './cross-site'
import { pathGroup } from './paths'

/** In the order in which they run. */
export const groups: readonly Group[] = [pathGroup, cachingGroup, crossSiteGroup]
