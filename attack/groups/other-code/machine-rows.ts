import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import { sessionCookie } from '../../harness/session'

const path = '/webhooks/orders'
const length = { 'content-length': '0' }

export const machineRows: readonly AttackCase[] = [
  {
    id: 'W-machine-session',
    surface: 'machine path',
    input: 'session cookies: good, expired, forged, in chunks',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('other-code')
      const { service } = await attack.newVisitor()
      const cookies = [
        sessionCookie(await service.session()),
        sessionCookie(await service.expiredSession()),
        'sendora_at=forged; sendora_rt=forged; sendora_csrf=forged',
        'sendora_at.0=2!forged~a; sendora_at.1=2!forged~b; sendora_rt=forged',
      ]
      for (const cookie of cookies) {
        for (const method of ['POST', 'PUT', 'GET']) {
          const headers = { cookie, origin: 'https://evil.test', ...length }
          const answer = await attack.send({ method, path, headers }, { origin })
          // Its handler finds no signature, or has no such method.
          assert.equal(answer.status, method === 'POST' ? 401 : 405)
          assert.equal(answer.header('set-cookie'), '')
        }
      }
      assert.equal(await service.rotations(), 0)
    },
  },
  {
    id: 'W-machine-neighbors',
    surface: 'machine path',
    input: 'paths that only look like it, with a method of machines',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('other-code')
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      const neighbors = [
        '/webhooks',
        '/webhooks/ordersx',
        '/Webhooks/orders',
        '/webhooks/orders.rsc',
        '/webhooks/orders.segments/_tree.segment',
        '/webhooks/orders%2f..%2f..%2faccount',
        '/webhooks/orders/..;/../account',
        '/webhooks%2forders',
        '/account?x=/webhooks/orders',
      ]
      for (const neighbor of neighbors) {
        const request = { method: 'PUT', path: neighbor, headers: { cookie, ...length } }
        const answer = await attack.send(request, { origin })
        // Next strips `.rsc` before the gate sees it, and resolves `..`: both lie below the machine path, where no page is.
        const isBelow = /\.rsc$|\/\.\.;\//.test(neighbor)
        const expected = isBelow ? [404] : [400, 405]
        assert.ok(expected.includes(answer.status), `${neighbor}: ${answer.status}`)
      }
    },
  },
  {
    id: 'W-machine-action',
    surface: 'machine path',
    input: 'a server action, posted from another site',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('other-code')
      for (const target of [path, `${path}/x`]) {
        const headers = { 'next-action': '00'.repeat(21), origin: 'https://evil.test', ...length }
        const answer = await attack.send({ method: 'POST', path: target, headers }, { origin })
        assert.equal(answer.status, 403)
      }
    },
  },
]
