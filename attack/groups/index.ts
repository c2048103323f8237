import type { Group } from '../harness/row'
import { pathGroup } from './paths'

/** In the order in which they run. */
export const groups: readonly Group[] = [pathGroup]
