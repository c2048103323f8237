import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { hardenServer } from '@/lib/server-hardening'
import { hardeningPolicy } from '@/tests/support/hardening-policy'

test('in development an upgrade is Next’s own: hot reloading speaks over it', async () => {
  hardenServer(hardeningPolicy({ isProduction: false }))
  const server = createServer()
  server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo

  const socket = connect({ port, host: '127.0.0.1' })
  const lines = ['GET /_next/hmr HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket']
  socket.write([...lines, '', ''].join('\r\n'))

  const [chunk] = await once(socket, 'data')
  expect(String(chunk)).toMatch(/^HTTP\/1\.1 101 /)
  server.close()
})
