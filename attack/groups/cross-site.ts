import type { Group } from '../harness/row'
import { browserRows } from './cross-site/browser-rows'
import { requestRows } from './cross-site/request-rows'

export const crossSiteGroup: Group = {
  name: 'X',
  title: 'other sites',
  rows: [...requestRows, ...browserRows.filter(({ id }) => id.startsWith('X'))],
}
