import assert from 'node:assert/strict'
import { otherPaths } from '../../../scripts/lib/build.mjs'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { noCanary, noSessionCookie } from '../../harness/expectations'
import { hiddenFields, multipart, postHeaders } from '../../harness/forms'

type Headers = Record<string, string>

const { basePath, loginPath } = otherPaths

/** Sends to the app that believes its proxy: `Host` is what the proxy calls it inside. */
async function behindProxy(attack: AttackContext) {
  const { origin } = await attack.servers.variant('forwarded')
  const { port } = new URL(origin)
  const send = (path: string, headers: Headers | readonly (readonly [string, string])[]) =>
    attack.send({ path: basePath + path, headers }, { origin })
  return { origin, port, send, inside: `127.0.0.1:${port}` }
}

export const forwardedRows: readonly AttackCase[] = [
  {
    id: 'O-trusted',
    surface: 'X-Forwarded-Host',
    input: 'each of the app’s own origins, written by a trusted proxy',
    run: async (attack) => {
      const { port, send, inside } = await behindProxy(attack)
      for (const host of ['localhost', 'acme.localhost', 'ACME.localhost']) {
        const asked = `http://${host.toLowerCase()}:${port}`
        const headers = { host: inside, 'x-forwarded-host': `${host}:${port}` }
        for (const proto of [{}, { 'x-forwarded-proto': 'http' }] as Headers[]) {
          const answer = await send('/dashboard/', { ...headers, ...proto })
          assert.equal(answer.status, 307, host)
          const { origin, pathname } = new URL(answer.header('location'), asked)
          assert.equal(origin, asked)
          assert.equal(pathname.replace(/\/$/, ''), basePath + loginPath)
        }
      }
    },
  },
  {
    id: 'O-trusted-foreign',
    surface: 'X-Forwarded-Host',
    input:
      'foreign hosts, lists, another scheme, and what only looks like a host, beside a good Host',
    run: async (attack) => {
      const { port, send } = await behindProxy(attack)
      const own = `acme.localhost:${port}`
      const hosts = [
        ...['evil.test', `evil.test:${port}`, 'localhost', 'localhost:1', `127.0.0.1:${port}`],
        ...[`evil-localhost:${port}`, `a.evil.localhost:${port}`, `.localhost:${port}`],
        ...[`${own}, evil.test`, `evil.test, ${own}`, `${own},${own}`, `http://${own}`],
        ...[`${own}@evil.test`, `evil@${own}`, `${own}/evil`, `${own}#evil`, `${own}?evil`, ''],
      ]
      const sets = [
        ...hosts.map((host): Headers => ({ 'x-forwarded-host': host })),
        ...['https', 'http, https', 'https, http', 'HTTP', 'evil', ''].map(
          (proto): Headers => ({ 'x-forwarded-host': own, 'x-forwarded-proto': proto }),
        ),
      ].map((headers) => Object.entries({ host: own, ...headers }))
      const twice = ['evil.test', own].map((host) => ['x-forwarded-host', host] as [string, string])
      for (const headers of [...sets, [['host', own] as [string, string], ...twice]]) {
        for (const path of ['/dashboard/', '/api/user/', `${loginPath}/`, '/api/public/health/']) {
          const answer = await send(path, headers)
          assert.equal(answer.status, 400, `${path} ${JSON.stringify(headers)}`)
          assert.equal(answer.header('location'), '')
          assert.doesNotMatch(answer.text, /evil/)
          await noCanary(answer, attack)
          await noSessionCookie(answer, attack)
        }
      }
    },
  },
  {
    id: 'O-trusted-other',
    surface: 'header',
    input: 'Forwarded and its like, which no option trusts',
    run: async (attack) => {
      const { port, send, inside } = await behindProxy(attack)
      const host = `acme.localhost:${port}`
      for (const name of ['forwarded', 'x-host', 'x-original-host', 'x-forwarded-server']) {
        for (const value of ['evil.test', `other.localhost:${port}`, 'host=evil.test']) {
          const headers = { host: inside, 'x-forwarded-host': host, [name]: value }
          const answer = await send('/dashboard/', headers)
          const { host: asked } = new URL(answer.header('location'), `http://${host}`)
          assert.equal(asked, host, `${name}: ${value}`)
          assert.doesNotMatch(answer.text, /evil|other\.localhost/)
        }
      }
    },
  },
  {
    id: 'O-trusted-form',
    surface: 'form',
    input: 'a sign-in from the forwarded origin, from another of the app, and from a foreign one',
    run: async (attack) => {
      const { origin: server, port, send, inside } = await behindProxy(attack)
      const own = `acme.localhost:${port}`
      const page = await send(`${loginPath}/`, { host: inside, 'x-forwarded-host': own })
      const post = async (host: string, origin: string) => {
        const { user, service } = await attack.newVisitor()
        const { contentType, body } = multipart([
          ...hiddenFields(page.body, ['password']),
          ['email', user.email],
          ['password', user.password],
        ])
        const headers = {
          ...postHeaders(attack, contentType, { headers: { origin } }),
          host: inside,
          'x-forwarded-host': host,
        }
        const answer = await attack.send(
          { method: 'POST', path: `${basePath}${loginPath}/`, body, headers },
          { origin: server, allow: ['secret'] },
        )
        return { answer, service }
      }
      const good = await post(own, `http://${own}`)
      assert.equal(good.answer.status, 303)
      assert.ok(good.answer.all('set-cookie').some((line) => line.startsWith('sendora_rt=')))

      const bad: [host: string, origin: string, status: number][] = [
        [own, `http://localhost:${port}`, 403],
        [own, `http://${inside}`, 403],
        [own, 'http://evil.test', 403],
        ['evil.test', 'http://evil.test', 400],
      ]
      for (const [host, origin, status] of bad) {
        const { answer, service } = await post(host, origin)
        assert.equal(answer.status, status, `${host} ${origin}`)
        await noSessionCookie(answer, attack)
        assert.deepEqual(await service.families(), [])
      }
    },
  },
  {
    id: 'O-request-id',
    surface: 'X-Request-Id',
    input: 'sane and hostile ids, with and without a trusted proxy',
    run: async (attack) => {
      const { port, send, inside } = await behindProxy(attack)
      const proxied = { host: inside, 'x-forwarded-host': `localhost:${port}` }
      const idAfter = async (id: string) =>
        (await send('/dashboard/', { ...proxied, 'x-request-id': id })).header('x-request-id')
      const sane = 'req_0123456789-abcdef'
      assert.equal(await idAfter(sane), sane)
      const hostile = [
        'short',
        'a'.repeat(65),
        'a.b.c.d.e.f',
        '<script>evil',
        'evil evil evil',
        'ümlaut-ümlaut',
      ]
      for (const id of hostile) assert.match(await idAfter(id), /^[0-9a-f-]{36}$/, id)
      const headers = { 'x-request-id': sane }
      const untrusted = await attack.send({ path: '/dashboard', headers })
      assert.match(untrusted.header('x-request-id'), /^[0-9a-f-]{36}$/)
    },
  },
]
