import type { Group } from '../harness/row'
import { bindingRows } from './magic-link/binding-rows'
import { browserRows } from './magic-link/browser-rows'
import { spendingRows } from './magic-link/spending-rows'

export const magicLinkGroup: Group = {
  name: 'M',
  title: 'magic links',
  rows: [...spendingRows, ...bindingRows, ...browserRows],
}
