import { describe, expect, test } from 'vitest'
import { findLoopback } from '../../scripts/lib/loopback.mjs'

/** A machine: what `localhost` resolves to, and which addresses it has. */
const machine = ({ named, has }) => ({
  lookup: async () => named.map((address) => ({ address })),
  listenError: async (_port, address) => (has.includes(address) ? null : 'EADDRNOTAVAIL'),
})
const both = ['127.0.0.1', '::1']

describe('the address that the servers listen on', () => {
  test.each([
    ['IPv4, where there are both', both, both, '127.0.0.1'],
    ['IPv4, where IPv6 is named first', ['::1', '127.0.0.1'], both, '127.0.0.1'],
    ['IPv6, where localhost is ::1 alone', ['::1'], both, '::1'],
    ['IPv6, where there is no IPv4 loopback', both, ['::1'], '::1'],
    ['IPv4, where there is no IPv6 loopback', ['::1', '127.0.0.1'], ['127.0.0.1'], '127.0.0.1'],
    ['the one that localhost names', ['127.0.1.1'], [...both, '127.0.1.1'], '127.0.1.1'],
  ])('is %s', async (_name, named, has, expected) => {
    expect(await findLoopback(machine({ named, has }))).toBe(expected)
  })

  test('is never one that the network reaches', async () => {
    const world = machine({ named: ['192.0.2.7'], has: ['192.0.2.7'] })
    await expect(findLoopback(world)).rejects.toThrow(
      'localhost is 192.0.2.7 here, which is no address of this machine alone.',
    )
  })

  test('is not found, with the reason, where the named one does not exist', async () => {
    const world = machine({ named: ['127.0.0.1'], has: ['::1'] })
    await expect(findLoopback(world)).rejects.toThrow(
      'localhost is 127.0.0.1 here, but this machine cannot listen there (EADDRNOTAVAIL).',
    )
  })

  test('is not found, with the reason, where localhost has none', async () => {
    const lookup = async () => {
      throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })
    }
    await expect(findLoopback({ ...machine({ named: [], has: both }), lookup })).rejects.toThrow(
      'localhost has no address here (ENOTFOUND).',
    )
  })
})
