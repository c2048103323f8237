import { faultSchema } from '../state/faults'
import type { MockState } from '../state/mock-state'
import { controlEndpoint } from './control-endpoint'

export const faultControls = (state: MockState) => [
  controlEndpoint(state, { method: 'post', path: '/faults', body: faultSchema }, ({ body }) => ({
    status: 201,
    body: { id: state.faults.add(body).id },
  })),
  // Without a query all faults go; `?email=` or `?id=` spares those of tests that run beside.
  controlEndpoint(state, { method: 'delete', path: '/faults' }, ({ query }) => {
    state.faults.remove({ id: query.id, email: query.email })
    return { status: 204 }
  }),
]
