import { attackGroup } from '../harness/attack-group'
import { actionRows } from './paths/action-rows'
import { encodedRows } from './paths/encoded-rows'
import { headerRows } from './paths/header-rows'
import { hostRows } from './paths/host-rows'
import { methodRows } from './paths/method-rows'
import { nestedRows } from './paths/nested-rows'
import { pathRows } from './paths/path-rows'
import { publicFileRows } from './paths/public-file-rows'

attackGroup({
  name: 'P',
  title: 'past the gate',
  rows: [
    ...pathRows,
    ...headerRows,
    ...hostRows,
    ...methodRows,
    ...actionRows,
    ...nestedRows,
    ...encodedRows,
    ...publicFileRows,
  ],
})
