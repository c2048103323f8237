import { attackGroup } from '../harness/attack-group'
import { forwardedRows } from './several-origins/forwarded-rows'
import { originRows } from './several-origins/origin-rows'

attackGroup({
  name: 'O',
  title: 'an app with several origins',
  rows: [...originRows, ...forwardedRows],
})
