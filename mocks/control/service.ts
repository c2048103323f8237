import { z } from 'zod'
import { settingsSchema } from '../state/settings'
import type { World } from '../state/world'
import { controlEndpoint } from './control-endpoint'

const rotateBody = z.strictObject({ retireOld: z.boolean().optional() })

export const serviceControls = (world: World) => [
  controlEndpoint(world, { method: 'get', path: '/health' }, () => ({
    status: 200,
    body: { ok: true, nowSeconds: world.nowSeconds() },
  })),

  controlEndpoint(world, { method: 'post', path: '/reset' }, () => {
    world.reset()
    return { status: 204 }
  }),

  controlEndpoint(
    world,
    { method: 'post', path: '/settings', body: settingsSchema.partial() },
    ({ body }) => ({ status: 200, body: Object.assign(world.settings, body) }),
  ),

  controlEndpoint(world, { method: 'get', path: '/mailbox' }, ({ query }) => ({
    status: 200,
    body: world.mailbox.list(query.to),
  })),

  controlEndpoint(world, { method: 'get', path: '/requests' }, ({ query }) => ({
    status: 200,
    body: world.requestLog.list({ path: query.path, email: query.email }),
  })),

  controlEndpoint(
    world,
    { method: 'post', path: '/rotate-keys', body: rotateBody },
    ({ body }) => ({ status: 200, body: { kid: world.keys.rotate(body).kid } }),
  ),
]
