import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkOf } from '@/lib/sign-in/network-of'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  [' 192.0.2.7 ', '192.0.2.7'],
  ['192.0.2.7:50123', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:c000:207', '192.0.2.7'],
  ['[::ffff:192.0.2.7]:443', '192.0.2.7'],
  ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::9]:8080', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9%eth0', '2001:db8:1:2::/64'],
  ['fe80::1%25lo', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test.each([
  null,
  '',
  'unknown',
  '192.0.2',
  '192.0.2.256',
  '0300.0.2.7',
  '1234',
  ':::',
  'evil.test',
  '[',
  '::1]/x',
])('%j is the one unknown network', (address) => {
  expect(networkOf(address)).toBe('unknown')
})

test('every host of a /64 is one network, and another /64 is another', () => {
  const group = fc.integer({ min: 0, max: 0xffff })
  const groups = (length: number) => fc.array(group, { minLength: length, maxLength: length })
  const write = (values: number[]) => values.map((value) => value.toString(16)).join(':')
  fc.assert(
    fc.property(groups(4), groups(4), groups(4), (network, host, other) => {
      fc.pre(network.some((value) => value > 0))
      const first = networkOf(write([...network, ...host]))
      expect(networkOf(write([...network, ...other]).toUpperCase())).toBe(first)
      const [head = 0, ...rest] = network
      expect(networkOf(write([(head + 1) % 0x1_0000, ...rest, ...host]))).not.toBe(first)
    }),
  )
})
