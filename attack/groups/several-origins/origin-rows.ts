import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { noCanary, noSessionCookie, uncacheable } from '../../harness/expectations'
import { hiddenFields, multipart, postHeaders } from '../../harness/forms'

type Headers = Record<string, string>

/** Sends to the app that serves `localhost` and any one label below it. */
async function serversOf(attack: AttackContext) {
  const { origin } = await attack.servers.variant('origins')
  const { port } = new URL(origin)
  const send = (path: string, headers: Headers) =>
    attack.send({ path, headers: { host: `localhost:${port}`, ...headers } }, { origin })
  return { origin, port, send }
}

/** Asks for pages, handlers and public paths under each host: all are refused, and none repeats it. */
function refusedHosts(hosts: (port: string) => readonly string[]) {
  return async (attack: AttackContext) => {
    const { port, send } = await serversOf(attack)
    for (const host of hosts(port)) {
      for (const path of ['/dashboard', '/api/user', '/login', '/api/public/health']) {
        const answer = await send(path, { host })
        assert.equal(answer.status, 400, `${host} ${path}`)
        assert.equal(answer.header('location'), '', host)
        assert.doesNotMatch(answer.text, /evil/, host)
        await noCanary(answer, attack)
        await noSessionCookie(answer, attack)
        // Node refuses some of them before any code of ours.
        if (answer.header('x-request-id') !== '') await uncacheable(answer, attack)
      }
    }
  }
}

/** The sign-in form of a tenant, posted with these headers and the right password. */
async function postSignIn(attack: AttackContext, host: string, headers: Headers) {
  const { origin, port, send } = await serversOf(attack)
  const { user, service } = await attack.newVisitor()
  const page = await send('/login', { host: `acme.localhost:${port}` })
  const { contentType, body } = multipart([
    ...hiddenFields(page.body, ['password']),
    ['email', user.email],
    ['password', user.password],
  ])
  const answer = await attack.send(
    {
      method: 'POST',
      path: '/login',
      body,
      headers: { ...postHeaders(attack, contentType, { headers }), host },
    },
    { origin, allow: ['secret'] },
  )
  return { answer, service }
}

export const originRows: readonly AttackCase[] = [
  {
    id: 'O-own',
    surface: 'Host',
    input: 'each of the app’s own origins',
    run: async (attack) => {
      const { port, send } = await serversOf(attack)
      for (const host of ['localhost', 'acme.localhost', 'ACME.localhost']) {
        const answer = await send('/dashboard', { host: `${host}:${port}` })
        const asked = `http://${host.toLowerCase()}:${port}`
        // Next writes a redirect to the origin that it runs on as a path.
        const { href } = new URL(answer.header('location'), asked)
        assert.equal(href, `${asked}/login?from=%2Fdashboard`)
      }
    },
  },
  {
    id: 'O-host',
    surface: 'Host',
    input: 'foreign hosts, addresses, other ports, and what only looks like a host',
    run: refusedHosts((port) => [
      `evil.test:${port}`,
      'evil.test',
      'localhost',
      'localhost:1',
      `127.0.0.1:${port}`,
      `[::1]:${port}`,
      `localhost.:${port}`,
      `localhost:${port}@evil.test`,
      `evil@localhost:${port}`,
      `localhost:${port}/evil`,
      `localhost:${port}#evil`,
      `localhost:${port}?evil`,
      `localhost:0${port}`,
      `localhost:${port}, evil.test`,
      '',
    ]),
  },
  {
    id: 'O-pattern',
    surface: 'Host',
    input: 'hosts that a careless pattern would take',
    run: refusedHosts((port) => [
      `evil-localhost:${port}`,
      `evillocalhost:${port}`,
      `a.evil.localhost:${port}`,
      `.localhost:${port}`,
      `*.localhost:${port}`,
      `acme.localhost.evil.test:${port}`,
      `acme.localhost:${port}.evil.test`,
      `evil.test/.localhost:${port}`,
      `evil.test\\.localhost:${port}`,
      `evil%2elocalhost:${port}`,
      `evil%00.localhost:${port}`,
      `evil..localhost:${port}`,
      `${'evil'.repeat(16)}.localhost:${port}`,
    ]),
  },
  {
    id: 'O-forwarded',
    surface: 'header',
    input: 'X-Forwarded-Host and its like, naming a foreign host and another one of the app',
    run: async (attack) => {
      const { port, send } = await serversOf(attack)
      const expected = `http://acme.localhost:${port}/login?from=%2Fdashboard`
      const names = [`evil.test`, `other.localhost:${port}`]
      const sets = names.flatMap((name): Headers[] => [
        { 'x-forwarded-host': name },
        { forwarded: `host=${name}` },
        { 'x-host': name },
        { 'x-original-host': name },
        { 'x-forwarded-server': name },
        { 'x-forwarded-host': name, 'x-forwarded-proto': 'https', 'x-forwarded-port': '443' },
      ])
      for (const headers of sets) {
        const answer = await send('/dashboard', { host: `acme.localhost:${port}`, ...headers })
        assert.equal(answer.header('location'), expected, JSON.stringify(headers))
        assert.doesNotMatch(answer.text, /evil|other\.localhost/)
      }
    },
  },
  {
    id: 'O-target',
    surface: 'request line',
    input: 'an absolute-form target with a foreign host, and with another one of the app',
    run: async (attack) => {
      const { origin, port } = await serversOf(attack)
      for (const target of ['http://evil.test/dashboard', `http://b.localhost:${port}/dashboard`]) {
        const bytes = `GET ${target} HTTP/1.1\r\nHost: acme.localhost:${port}\r\nConnection: close\r\n\r\n`
        const answer = await attack.send({ bytes }, { origin })
        const expected = `http://acme.localhost:${port}/login?from=%2Fdashboard`
        assert.equal(answer.header('location'), expected)
      }
    },
  },
  {
    id: 'O-form',
    surface: 'form',
    input:
      'a sign-in posted from another origin of the app, from a foreign one, and to a foreign host',
    run: async (attack) => {
      const { port } = await serversOf(attack)
      const own = `acme.localhost:${port}`
      const good = await postSignIn(attack, own, { origin: `http://${own}` })
      assert.equal(good.answer.status, 303)
      assert.ok(good.answer.all('set-cookie').some((line) => line.startsWith('sendora_rt=')))

      const bad: [host: string, origin: string, status: number][] = [
        [own, `http://localhost:${port}`, 403],
        [own, `http://other.localhost:${port}`, 403],
        [own, 'http://evil.test', 403],
        ['evil.test', 'http://evil.test', 400],
        [`evil-localhost:${port}`, `http://evil-localhost:${port}`, 400],
      ]
      for (const [host, origin, status] of bad) {
        const { answer, service } = await postSignIn(attack, host, { origin })
        assert.equal(answer.status, status, `${host} ${origin}`)
        await noSessionCookie(answer, attack)
        assert.deepEqual(await service.families(), [])
      }
    },
  },
]
