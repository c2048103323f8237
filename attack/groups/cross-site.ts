import type { Group } from '../harness/row'
import { browserRows } from './cross-site/browser-rows'
import { formRows } from './cross-site/form-rows'
import { refreshRows } from './cross-site/refresh-rows'

export const crossSiteGroup: Group = {
  name: 'X',
  title: 'other sites',
  rows: [...refreshRows, ...formRows, ...browserRows.filter(({ id }) => id.startsWith('X'))],
}
