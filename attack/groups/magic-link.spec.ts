import { attackGroup } from '../harness/attack-group'
import { bindingRows } from './magic-link/binding-rows'
import { browserRows } from './magic-link/browser-rows'
import { spendingRows } from './magic-link/spending-rows'

attackGroup({
  name: 'M',
  title: 'magic links',
  rows: [...spendingRows, ...bindingRows, ...browserRows],
})
