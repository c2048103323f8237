import { attackGroup } from '../harness/attack-group'
import { handlerRows } from './other-code/handler-rows'
import { machineRows } from './other-code/machine-rows'

attackGroup({
  name: 'W',
  title: 'together with other code: webhooks, and another middleware behind the gate',
  rows: [...machineRows, ...handlerRows],
})
