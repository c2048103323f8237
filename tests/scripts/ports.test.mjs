import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { readDemoPorts, requireFreePort } from '../../scripts/lib/loopback.mjs'
import { findFreePort } from '../../testing/find-free-port.mjs'

let server

afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve())))

function listen(port, host) {
  return new Promise((resolve) => {
    server = createServer().listen(port, host, resolve)
  })
}

describe('the ports of the demo', () => {
  test('are those of the environment', async () => {
    const [appPort, mockPort] = [await findFreePort(), await findFreePort()]
    const env = { PORT: String(appPort), SENDORA_MOCK_PORT: String(mockPort) }
    expect(await readDemoPorts(env)).toEqual({ appPort, mockPort })
  })

  test.each(['127.0.0.1', undefined])('are refused while taken on %s', async (host) => {
    const [appPort, mockPort] = [await findFreePort(), await findFreePort()]
    await listen(mockPort, host)
    const env = { PORT: String(appPort), SENDORA_MOCK_PORT: String(mockPort) }
    await expect(readDemoPorts(env)).rejects.toThrow(
      `Port ${mockPort} is in use. Stop what uses it, or set SENDORA_MOCK_PORT to another.`,
    )
  })

  test.each(['0', '65536', 'abc', '-1', '3000.5', '0x50', ' 80'])(
    'are refused as "%s"',
    async (port) => {
      await expect(readDemoPorts({ PORT: port })).rejects.toThrow(
        `PORT is "${port}". Write a port number between 1 and 65535.`,
      )
    },
  )

  test('are two', async () => {
    await expect(readDemoPorts({ PORT: '4600', SENDORA_MOCK_PORT: '4600' })).rejects.toThrow(
      'PORT and SENDORA_MOCK_PORT are both 4600. Choose two ports.',
    )
  })
  test.each(['EADDRNOTAVAIL', 'EAFNOSUPPORT'])(
    'are free where an address is missing: %s',
    async (code) => {
      const errorOf = async (_port, address) => (address === '127.0.0.1' ? code : null)
      await requireFreePort(await findFreePort(), 'PORT', errorOf)
    },
  )

  test('are refused with the reason when they are not in use', async () => {
    const port = await findFreePort()
    await expect(requireFreePort(port, 'PORT', async () => 'EACCES')).rejects.toThrow(
      `Port ${port} cannot be opened (EACCES). Set PORT to another.`,
    )
  })
})
