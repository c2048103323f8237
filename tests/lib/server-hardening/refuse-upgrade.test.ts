import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hardenServer } from '@/lib/server-hardening'
import { hardeningPolicy } from '@/tests/support/hardening-policy'

let server: Server
let port: number
const open = new Set<Socket>()

beforeAll(async () => {
  hardenServer(hardeningPolicy())
  server = createServer((_, response) => response.end('page'))
  // What Next does with an upgrade that it does not know.
  server.on('upgrade', () => {})
  server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  port = (server.address() as AddressInfo).port
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const upgrade = (start: string, headers: string[] = []) =>
  [start, 'Host: localhost', 'Connection: Upgrade', ...headers, '', ''].join('\r\n')
const webSocket = upgrade('GET /x HTTP/1.1', ['Upgrade: websocket'])

/** A client that leaves its side open, as one does that wants to hold the socket. */
function holdOpen(bytes: string): Socket {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.on('error', () => {})
  socket.write(bytes)
  return socket
}

async function answerTo(socket: Socket): Promise<string> {
  let received = ''
  for await (const chunk of socket) received += chunk
  return received
}

/** Ends when every socket that the server has accepted is closed; a socket that is left hangs the test. */
async function allClosed(): Promise<void> {
  await Promise.all(
    [...open].map((socket) => new Promise((resolve) => socket.once('close', resolve))),
  )
}

describe('an upgrade is refused, and its socket closed', () => {
  test.each([
    ['a WebSocket', webSocket],
    ['HTTP/2', upgrade('GET /x HTTP/1.1', ['Upgrade: h2c', 'HTTP2-Settings: AAMAAABk'])],
    ['a protocol that nobody knows', upgrade('GET /x HTTP/1.1', ['Upgrade: x/1, y/2'])],
    ['other letters', webSocket.replace('Connection: Upgrade', 'cOnnection: keep-alive, uPGRADE')],
    ['HTTP/1.0', upgrade('GET /x HTTP/1.0', ['Upgrade: websocket'])],
    ['a whole address', upgrade('GET http://localhost/x HTTP/1.1', ['Upgrade: websocket'])],
    ['the target *', upgrade('OPTIONS * HTTP/1.1', ['Upgrade: websocket'])],
    ['a method of its own', upgrade('PURGE /x HTTP/1.1', ['Upgrade: websocket'])],
    ['a body', `${upgrade('POST /x HTTP/1.1', ['Upgrade: websocket', 'Content-Length: 5'])}hello`],
    ['bytes of the new protocol', `${webSocket}${'\0'.repeat(1_000)}`],
  ])('%s', async (_, bytes) => {
    const answer = await answerTo(holdOpen(bytes))
    expect(answer).toMatch(/^HTTP\/1\.1 426 Upgrade Required\r\n/)
    expect(answer.toLowerCase()).toContain('\r\nconnection: close\r\n')
    await allClosed()
  })
})

test('400 upgrades leave no socket behind, also when their clients never leave', async () => {
  const clients = Array.from({ length: 400 }, () => holdOpen(webSocket))
  await Promise.all(clients.map(answerTo))
  await allClosed()
})

test.each([
  ['closes its side at once', (socket: Socket) => socket.end(webSocket)],
  ['goes away at once', (socket: Socket) => socket.write(webSocket, () => socket.destroy())],
  ['resets', (socket: Socket) => socket.write(webSocket, () => socket.resetAndDestroy())],
])('a client that %s leaves none either', async (_, act) => {
  const accepted = once(server, 'connection')
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.on('error', () => {}).resume()
  await accepted
  act(socket)
  await allClosed()
})

test.each([
  ['what cannot be read', 'GET / HTTP/9\r\n\r\n', 400],
  ['a head that is too long', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
])(
  '%s is answered and its socket closed, also when the client never leaves',
  async (_, bytes, status) => {
    expect(await answerTo(holdOpen(bytes))).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    await allClosed()
  },
)

test.each([
  ['without the header', []],
  ['that does not ask to switch', ['Upgrade: websocket']],
  ['that names no protocol', ['Connection: Upgrade', 'Upgrade:']],
])('a request %s is served', async (_, headers) => {
  const lines = ['GET /x HTTP/1.1', 'Host: localhost', ...headers, '', '']
  const socket = holdOpen(lines.join('\r\n'))
  const [chunk] = await once(socket, 'data')
  expect(String(chunk)).toMatch(/^HTTP\/1\.1 200 OK/)
  socket.destroy()
  await allClosed()
})
