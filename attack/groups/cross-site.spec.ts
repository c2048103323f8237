import { attackGroup } from '../harness/attack-group'
import { browserRows } from './cross-site/browser-rows'
import { formRows } from './cross-site/form-rows'
import { refreshRows } from './cross-site/refresh-rows'

attackGroup({
  name: 'X',
  title: 'other sites',
  rows: [...refreshRows, ...formRows, ...browserRows.filter(({ id }) => id.startsWith('X'))],
})
