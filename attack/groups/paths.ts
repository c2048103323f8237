import type { Group } from '../harness/row'
import { pathRows } from './paths/path-rows'

export const pathGroup: Group = { name: 'P', title: 'past the gate', rows: pathRows }
