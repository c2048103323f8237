import { describe, expect, test } from 'vitest'
import { repairHead } from '@/lib/server-hardening/repair-head'
import { trustedProxies } from '@/lib/server-hardening/trusted-proxies'
import { hardeningPolicy } from '@/tests/support/hardening-policy'

const policy = hardeningPolicy({
  appOrigins: { only: 'https://app.example', isSecure: true },
  isTrustedProxy: trustedProxies('10.0.0.0/8, fd00::/8'),
})
const head = { method: 'GET', url: '/dashboard?a=b', headers: {}, remoteAddress: '192.0.2.1' }
const repaired = (change: Partial<Parameters<typeof repairHead>[0]>) =>
  repairHead({ ...head, ...change }, policy)

test.each([
  ['/dashboard?a=b', '/dashboard?a=b'],
  ['//dashboard', '//dashboard'],
  ['http://evil.test/dashboard?a=b', '/dashboard?a=b'],
  ['HTTPS://evil.test:8443/account', '/account'],
  ['http://evil.test', '/'],
  ['http://evil.test?a=b', '/?a=b'],
  ['*', '/%2f'],
  ['file:///etc/passwd', '/%2f'],
  ['evil.test:443', '/%2f'],
  ['', '/%2f'],
  ['/_next/data/x/dashboard.json', '/%2f'],
  ['/_NEXT/data', '/%2f'],
  ['/_next/static/x.js', '/_next/static/x.js'],
])('the target %s is read as %s', (url, expected) => {
  expect(repaired({ url }).url).toBe(expected)
})

test.each([
  ['*', '/console/%2f'],
  ['/console/_next/data/x/dashboard.json', '/console/%2f'],
  ['http://evil.test/console/account', '/console/account'],
])('below a base path, the target %s is read as %s', (url, expected) => {
  const below = { ...policy, basePath: '/console' }
  expect(repairHead({ ...head, url }, below).url).toBe(expected)
  expect(repairHead({ ...head, method: 'TRACE' }, below).url).toBe('/console')
})

test('TRACE becomes a method that pages refuse', () => {
  expect(repaired({ method: 'TRACE', url: '/account' })).toMatchObject({ method: 'PUT', url: '/' })
  expect(repaired({ method: 'POST' })).toMatchObject({ method: 'POST', url: '/dashboard?a=b' })
})

test('the app has one host and one scheme, whatever the client says', () => {
  const headers = {
    host: 'evil.test',
    'x-forwarded-host': 'evil.test',
    'x-forwarded-proto': 'http',
  }
  expect(repaired({ headers }).headers).toMatchObject({
    host: 'app.example',
    'x-forwarded-host': 'app.example',
    'x-forwarded-proto': 'https',
    forwarded: undefined,
    'x-nextjs-data': undefined,
  })
})

describe('with several origins, what the client asks for is left to the gate', () => {
  const several = { ...policy, appOrigins: { only: null, isSecure: true } }
  const headers = {
    host: 'acme.example',
    'x-forwarded-host': 'evil.test',
    'x-forwarded-proto': 'http',
  }

  test('without a proxy that overwrites them, forwarded headers say what Host says', () => {
    expect(repairHead({ ...head, headers }, several).headers).toMatchObject({
      host: 'acme.example',
      'x-forwarded-host': 'acme.example',
      'x-forwarded-proto': 'https',
    })
  })

  test('with one, they count', () => {
    const trusting = { ...several, trustForwardedHeaders: true }
    expect(repairHead({ ...head, headers }, trusting).headers).toMatchObject({
      host: 'evil.test',
      'x-forwarded-host': 'evil.test',
      'x-forwarded-proto': 'http',
    })
    expect(
      repairHead({ ...head, headers: { host: 'acme.example' } }, trusting).headers,
    ).toMatchObject({
      host: 'acme.example',
      'x-forwarded-host': 'acme.example',
      'x-forwarded-proto': 'https',
    })
  })
})

test.each([
  ['a stranger cannot say who it is', '192.0.2.1', '198.51.100.7', '192.0.2.1'],
  ['a proxy of ours can', '10.1.2.3', '198.51.100.7', '198.51.100.7'],
  [
    'the client is the last one that our proxies do not know',
    '10.1.2.3',
    '203.0.113.9, 198.51.100.7, 10.9.9.9',
    '203.0.113.9, 198.51.100.7',
  ],
  ['a proxy may reach us over IPv6', 'fd00::1', '198.51.100.7', '198.51.100.7'],
  ['and as an IPv4 address in IPv6 clothes', '::ffff:10.1.2.3', '198.51.100.7', '198.51.100.7'],
  ['a proxy that says nothing is the client', '10.1.2.3', undefined, '10.1.2.3'],
])('%s', (_, remoteAddress, claimed, expected) => {
  const headers = { 'x-forwarded-for': claimed }
  expect(repaired({ remoteAddress, headers }).headers['x-forwarded-for']).toBe(expected)
})

test.each(['10.0.0.0/33', 'localhost', '10.0.0.0/8/8', '1.2.3'])('%s is no network', (entry) => {
  expect(() => trustedProxies(entry)).toThrow(/TRUSTED_PROXIES holds/)
})
