import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Answer } from '../harness/answer'
import type { AttackCase } from '../harness/attack-case'
import type { AttackContext } from '../harness/attack-context'
import { attackGroup } from '../harness/attack-group'
import { heldSockets } from '../harness/held-sockets'

const upgrade = (start: string, headers: readonly string[] = ['Upgrade: websocket'], body = '') =>
  [start, 'Host: localhost', 'Connection: Upgrade', ...headers, '', body].join('\r\n')

/** What the gate answers itself, what it lets through, a static file, one that is missing, and what nobody can read. */
const targets = [
  '/dashboard',
  '/login',
  '/',
  '/api/user',
  '/api/public/health',
  '/icon.svg',
  '/_next/static/none.js',
  '/_next/hmr',
  '/none.txt',
  '/dashboard%2fx',
  '//x',
]

const webSocketTo = (index: number) =>
  upgrade(`GET ${targets[index % targets.length]} HTTP/1.1`, [
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ])

/** Opens connections that stay open on this side, whatever the server does with its own. */
async function openMany(attack: AttackContext, count: number): Promise<Socket[]> {
  const { hostname: host, port } = new URL(attack.servers.app.origin)
  const clients = Array.from({ length: count }, () =>
    connect({ host, port: Number(port), allowHalfOpen: true }).on('error', () => {}),
  )
  await Promise.all(clients.map((socket) => once(socket, 'connect')))
  return clients
}

/** Reads until the server has closed its side. */
async function readAll(socket: Socket): Promise<string> {
  let received = ''
  for await (const chunk of socket) received += chunk
  return received
}

/** Opens connections, does something with them, and counts those that the server holds on to. */
async function socketsLeft(
  attack: AttackContext,
  count: number,
  act: (clients: readonly Socket[]) => Promise<void>,
): Promise<number> {
  const clients = await openMany(attack, count)
  const ports = new Set(clients.map(({ localPort }) => localPort ?? 0))
  await act(clients)
  // What the clients sent is dealt with: this request came after it.
  await attack.send({ path: '/api/public/health' })
  const left = heldSockets(Number(new URL(attack.servers.app.origin).port), ports)
  for (const socket of clients) socket.destroy()
  return left ?? 0
}

function judgeRefusal({ status, header }: Answer): void {
  assert.equal(status, 426)
  assert.match(header('connection'), /close/i)
  assert.equal(header('x-frame-options'), 'DENY')
}

const rows: readonly AttackCase[] = [
  {
    id: 'U-forms',
    surface: 'upgrades',
    input: 'every kind of target, protocol, method and spelling; with a body; in HTTP/1.0',
    send: [
      ...targets.map((path) => ({ bytes: upgrade(`GET ${path} HTTP/1.1`) })),
      ...['h2c', 'TLS/1.0', 'x', 'websocket, h2c', 'WebSocket'].map((name) => ({
        bytes: upgrade('GET / HTTP/1.1', [`Upgrade: ${name}`]),
      })),
      ...['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PURGE', 'M-SEARCH'].map(
        (method) => ({ bytes: upgrade(`${method} /dashboard HTTP/1.1`) }),
      ),
      { bytes: upgrade('GET http://evil.example/x HTTP/1.1') },
      { bytes: upgrade('OPTIONS * HTTP/1.1') },
      { bytes: upgrade('GET /x HTTP/1.0') },
      { bytes: upgrade('GET /x HTTP/1.1').replace('Connection: U', 'cONNECTION: close, u') },
      { bytes: upgrade('POST /login HTTP/1.1', ['Upgrade: h2c', 'Content-Length: 5'], 'hello') },
      {
        bytes: upgrade(
          'POST /login HTTP/1.1',
          ['Upgrade: h2c', 'Transfer-Encoding: chunked'],
          '5\r\nhello\r\n0\r\n\r\n',
        ),
      },
      { bytes: upgrade('GET /x HTTP/1.1', ['Upgrade: websocket', 'Expect: 100-continue']) },
    ],
    expect: judgeRefusal,
  },
  {
    id: 'U-sockets',
    surface: 'upgrades',
    input: '400 WebSockets, whose clients never close their side',
    run: async (attack) => {
      const left = await socketsLeft(attack, 400, async (clients) => {
        for (const [index, socket] of clients.entries()) socket.write(webSocketTo(index))
        const answers = await Promise.all(clients.map(readAll))
        for (const answer of answers) assert.match(answer, /^HTTP\/1\.1 426 /)
      })
      assert.equal(left, 0)
    },
  },
  ...(
    [
      ['close their side at once', (socket, bytes) => socket.end(bytes)],
      ['are gone at once', (socket, bytes) => socket.write(bytes, () => socket.destroy())],
      ['reset', (socket, bytes) => socket.write(bytes, () => socket.resetAndDestroy())],
      ['go on writing', (socket, bytes) => socket.write(`${bytes}${'\0'.repeat(50_000)}`)],
    ] satisfies [string, (socket: Socket, bytes: string) => unknown][]
  ).map(
    ([input, act]): AttackCase => ({
      id: 'U-leave',
      surface: 'upgrades',
      input: `100 WebSockets, whose clients ${input}`,
      run: async (attack) => {
        const left = await socketsLeft(attack, 100, async (clients) => {
          const closed = clients.map(
            (socket) => new Promise((resolve) => socket.resume().once('close', resolve)),
          )
          clients.forEach((socket, index) => {
            socket.once('end', () => socket.end())
            act(socket, webSocketTo(index))
          })
          await Promise.all(closed)
        })
        assert.equal(left, 0)
      },
    }),
  ),
  {
    id: 'U-garbage',
    surface: 'bytes that are no request',
    input: '100 of them, whose clients never close their side',
    run: async (attack) => {
      const left = await socketsLeft(attack, 100, async (clients) => {
        for (const socket of clients) socket.write('GET / HTTP/9\r\n\r\n')
        for (const answer of await Promise.all(clients.map(readAll))) {
          assert.match(answer, /^HTTP\/1\.1 400 /)
        }
      })
      assert.equal(left, 0)
    },
  },
]

attackGroup({
  name: 'U',
  title: 'connections that are held open',
  rows,
})
