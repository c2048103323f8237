import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import { gate, gateOr, noCanary, refused, status } from '../../harness/expectations'
import { sessionCookie } from '../../harness/session'

const closing = 'Host: localhost\r\nConnection: close'

/** Methods and request targets that ordinary clients never send. */
export const methodRows: readonly AttackCase[] = [
  {
    id: 'P055',
    surface: 'method',
    input: 'HEAD, compared with GET',
    run: async (attack) => {
      for (const path of ['/dashboard', '/api/user', '/account']) {
        const get = await attack.send({ path })
        const head = await attack.send({ method: 'HEAD', path })
        await gate(head, attack)
        assert.equal(head.status, get.status)
        assert.equal(head.body, '')
        for (const name of ['location', 'cache-control', 'vary', 'x-content-type-options']) {
          assert.equal(head.header(name), get.header(name), name)
        }
      }
    },
  },
  {
    id: 'P059',
    surface: 'method',
    input: 'PROPFIND, QUERY, FOO, without and with a session',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      for (const method of ['PROPFIND', 'QUERY', 'FOO', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        for (const path of ['/dashboard', '/account', '/api/user']) {
          const anonymous = await attack.send({ method, path })
          await gateOr(403, 204, 501)(anonymous, attack)
          const known = await attack.send({ method, path, headers: { cookie } })
          await status(204, 400, 403, 404, 405, 501)(known, attack)
          await noCanary(known, attack)
        }
      }
    },
  },
  {
    id: 'P-405-allow',
    surface: 'method',
    input: 'a page answers 405 with Allow to methods that it does not know',
    run: async (attack) => {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
        for (const path of ['/dashboard', '/login', '/']) {
          const answer = await attack.send({ method, path })
          assert.equal(answer.status, 405, `${method} ${path}`)
          assert.match(answer.header('allow'), /GET, HEAD, POST/)
        }
      }
    },
  },
  {
    id: 'P-options',
    surface: 'method',
    input: 'OPTIONS: a preflight passes without permission, anything else lists the methods',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      const preflight = {
        origin: 'https://evil.test',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'next-action',
      }
      for (const path of ['/dashboard', '/api/user', '/login']) {
        for (const headers of [{}, preflight, { cookie }, { ...preflight, cookie }]) {
          const answer = await attack.send({ method: 'OPTIONS', path, headers })
          assert.ok([200, 204, 400, 401, 405].includes(answer.status), `${path}: ${answer.status}`)
          assert.equal(answer.body.includes('<html'), false, `${path} answers a document`)
          assert.equal(answer.header('access-control-allow-origin'), '')
          await noCanary(answer, attack)
        }
      }
    },
  },
  {
    id: 'P060',
    surface: 'method',
    input: 'TRACE, which must not echo cookies',
    send: [
      { method: 'TRACE', path: '/dashboard', headers: { cookie: 'echoed=yes' } },
      { method: 'TRACE', path: '/login', headers: { cookie: 'echoed=yes' } },
      { method: 'TRACE', path: '/api/user', headers: { cookie: 'echoed=yes' } },
      { method: 'TRACE', path: '/_next/static/x.js', headers: { cookie: 'echoed=yes' } },
      { method: 'TRACE', path: '/favicon.ico', headers: { cookie: 'echoed=yes' } },
    ],
    expect: async (answer, attack) => {
      await refused(405, 501)(answer, attack)
      assert.ok(!answer.text.includes('echoed'))
    },
  },
  {
    id: 'P061',
    surface: 'method',
    input: 'the request target *',
    run: async (attack) => {
      for (const method of ['GET', 'OPTIONS', 'POST', 'HEAD']) {
        const answer = await attack.send({ bytes: `${method} * HTTP/1.1\r\n${closing}\r\n\r\n` })
        await refused(400, 404, 405)(answer, attack)
      }
      const after = await attack.send({ path: '/api/public/health' })
      assert.equal(after.status, 200, 'the process is not healthy')
    },
  },
  {
    id: 'P062',
    surface: 'method',
    input: 'absolute-form targets with a foreign host',
    run: async (attack) => {
      for (const target of [
        'http://evil.test/dashboard',
        'https://evil.test/account',
        'http://evil.test',
        'http://evil.test//dashboard',
        'http:/dashboard',
        'file:///etc/passwd',
      ]) {
        const answer = await attack.send({ bytes: `GET ${target} HTTP/1.1\r\n${closing}\r\n\r\n` })
        assert.ok(!answer.text.includes('evil'), `${target}: the foreign host is in the answer`)
        if (answer.status !== 200) await gateOr()(answer, attack)
        await noCanary(answer, attack)
      }
    },
  },
  {
    id: 'P-connect-upgrade',
    surface: 'method',
    input: 'CONNECT and upgrades: no tunnel, no crash',
    run: async (attack) => {
      const heads = [
        `GET http://evil.test/ HTTP/1.1\r\nHost: evil.test\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13`,
        `GET /dashboard HTTP/1.1\r\n${closing}, Upgrade\r\nUpgrade: h2c`,
      ]
      for (const head of heads) {
        const answer = await attack
          .send({ bytes: `${head}\r\n\r\n` }, { timeoutMs: 3_000 })
          .catch(() => null)
        if (answer !== null) await noCanary(answer, attack)
      }
      const after = await attack.send({ path: '/api/public/health' })
      assert.equal(after.status, 200, 'the process is not healthy')
    },
  },
]
