import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hardenServer } from '@/lib/server-hardening'
import { securityHeaders } from '@/next.config.mjs'
import { hardeningPolicy } from '@/tests/support/hardening-policy'

let server: Server

beforeAll(async () => {
  hardenServer(hardeningPolicy({ appOrigins: { only: 'https://app.example', isSecure: true } }))
  server = createServer((_, response) => response.end('page'))
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function headOf(lines: string[]): Promise<string[]> {
  const { port } = server.address() as AddressInfo
  const socket = connect({ port, host: '127.0.0.1' })
  socket.write([...lines, '', ''].join('\r\n'))
  let received = ''
  for await (const chunk of socket) received += chunk
  return received.split('\r\n\r\n')[0]?.split('\r\n') ?? []
}

const request = ['GET / HTTP/1.1', 'Host: x']

test.each([
  ['an ordinary answer', 200, [...request, 'Connection: close']],
  ['an expectation that is not met', 417, [...request, 'Connection: close', 'Expect: x']],
  ['an upgrade', 426, [...request, 'Connection: Upgrade', 'Upgrade: websocket']],
  ['what cannot be read', 400, [...request, 'a b: c']],
  ['a head that is too long', 431, [...request, `X: ${'x'.repeat(20_000)}`]],
])('%s has every security header over https', async (_, status, lines) => {
  const head = await headOf(lines)
  expect(head[0]).toContain(` ${status} `)
  expect(head).toContain('Strict-Transport-Security: max-age=63072000')
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(head).toContain(`${name}: ${value}`)
  }
})
