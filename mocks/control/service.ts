import { z } from 'zod'
import type { MockState } from '../state/mock-state'
import { settingsSchema } from '../state/settings'
import { controlEndpoint } from './control-endpoint'

const rotateBody = z.strictObject({ retireOld: z.boolean().optional() })

export const serviceControls = (state: MockState) => [
  controlEndpoint(state, { method: 'get', path: '/health' }, () => ({
    status: 200,
    body: { ok: true, nowSeconds: state.nowSeconds() },
  })),

  controlEndpoint(state, { method: 'post', path: '/reset' }, () => {
    state.reset()
    return { status: 204 }
  }),

  controlEndpoint(
    state,
    { method: 'post', path: '/settings', body: settingsSchema.partial() },
    ({ body }) => ({ status: 200, body: Object.assign(state.settings, body) }),
  ),

  controlEndpoint(state, { method: 'get', path: '/mailbox' }, ({ query }) => ({
    status: 200,
    body: state.mailbox.list(query.to),
  })),

  controlEndpoint(state, { method: 'get', path: '/requests' }, ({ query }) => ({
    status: 200,
    body: state.requestLog.list({ path: query.path, email: query.email }),
  })),

  controlEndpoint(
    state,
    { method: 'post', path: '/rotate-keys', body: rotateBody },
    ({ body }) => ({ status: 200, body: { kid: state.keys.rotate(body).kid } }),
  ),
]
