import { faultSchema } from '../state/faults'
import type { World } from '../state/world'
import { controlEndpoint } from './control-endpoint'

export const faultControls = (world: World) => [
  controlEndpoint(world, { method: 'post', path: '/faults', body: faultSchema }, ({ body }) => ({
    status: 201,
    body: { id: world.faults.add(body).id },
  })),
  // Without a query all faults go; `?email=` or `?id=` spares those of tests that run beside.
  controlEndpoint(world, { method: 'delete', path: '/faults' }, ({ query }) => {
    world.faults.remove({ id: query.id, email: query.email })
    return { status: 204 }
  }),
]
