import { describe, expect, test } from 'vitest'
import type { AppOrigin } from '@/lib/sendora/core/config/app-origins'
import type { SendoraOptions } from '@/lib/sendora/core/config/options'
import { resolveOptions } from '@/lib/sendora/core/config/resolve-options'
import { atAskedOrigin } from '@/lib/sendora/core/gate/asked-origin'
import { emptyEnvironment } from '@/tests/support/sendora-options'

const publicKey = 'pk_dev_0123456789abcdef'
const resolve = (options: SendoraOptions, environment = {}) =>
  resolveOptions({ publicKey, ...options }, { ...emptyEnvironment, ...environment })

function asked(appOrigin: AppOrigin, headers: Record<string, string>, more: SendoraOptions = {}) {
  return atAskedOrigin(resolve({ appOrigin, ...more }), new Headers(headers))?.appOrigin ?? null
}

const tenants = ['https://app.example.com', 'https://*.example.com', 'https://*.shop.test:8443']

describe('among several origins, the one that was asked for', () => {
  test.each([
    ['app.example.com', 'https://app.example.com'],
    ['acme.example.com', 'https://acme.example.com'],
    ['ACME.Example.COM', 'https://acme.example.com'],
    ['acme.example.com:443', 'https://acme.example.com'],
    ['xn--bcher-kva.example.com', 'https://xn--bcher-kva.example.com'],
    ['a_b.example.com', 'https://a_b.example.com'],
    ['eu.shop.test:8443', 'https://eu.shop.test:8443'],
  ])('%s', (host, expected) => {
    expect(asked(tenants, { host })).toBe(expected)
  })

  test.each([
    ['a domain that ends alike', 'evil-example.com'],
    ['the domain itself', 'example.com'],
    ['two labels', 'a.b.example.com'],
    ['no label', '.example.com'],
    ['the star itself', '*.example.com'],
    ['a star that is escaped', '%2a.example.com'],
    ['a domain in front of another', 'acme.example.com.evil.test'],
    ['another port', 'acme.example.com:8443'],
    ['the port of http', 'acme.example.com:80'],
    ['a port that the pattern has and the host lacks', 'eu.shop.test'],
    ['an empty port', 'acme.example.com:'],
    ['a port of zeros', 'acme.example.com:0443'],
    ['a port that is too large', 'acme.example.com:70000'],
    ['a dot at the end', 'acme.example.com.'],
    ['two dots', 'acme..example.com'],
    ['a user', 'acme.example.com@evil.test'],
    ['a user in front', 'evil@acme.example.com'],
    ['a path', 'acme.example.com/x'],
    ['a path in front', 'evil.test/.example.com'],
    ['a fragment', 'evil.test#.example.com'],
    ['a query', 'evil.test?.example.com'],
    ['a backslash', 'evil.test\\.example.com'],
    ['a scheme', 'https://acme.example.com'],
    ['two hosts', 'acme.example.com, evil.test'],
    ['a blank', 'acme .example.com'],
    ['an IPv4 address', '127.0.0.1'],
    ['an IPv6 address', '[::1]'],
    ['an IPv6 zone', '[fe80::1%25eth0]'],
    ['a name beyond ASCII', 'b\u00fccher.example.com'],
    ['a dot beyond ASCII', 'acme\u00b7example.com'],
    ['an escape', 'acme%2eexample.com'],
    ['a label of 64 characters', `${'a'.repeat(64)}.example.com`],
    ['a host that is too long', `${'a.'.repeat(200)}example.com`],
    ['nothing', ''],
  ])('never %s', (_, host) => {
    expect(asked(tenants, { host })).toBeNull()
  })

  test('never one without a Host header', () => {
    expect(asked(tenants, {})).toBeNull()
  })

  test('an IP address counts where it is listed, in the spelling of browsers', () => {
    const list = ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']
    expect(asked(list, { host: '[::1]:3000' })).toBe('http://[::1]:3000')
    expect(asked(list, { host: '[0:0::1]:3000' })).toBe('http://[::1]:3000')
    expect(asked(list, { host: '127.0.0.1:3000' })).toBe('http://127.0.0.1:3000')
    expect(asked(list, { host: '127.0.0.1:3001' })).toBeNull()
  })

  test('subdomains of localhost, for tenants in development', () => {
    expect(asked(['http://*.localhost:3000'], { host: 'acme.localhost:3000' })).toBe(
      'http://acme.localhost:3000',
    )
  })
})

describe('X-Forwarded-Host and X-Forwarded-Proto', () => {
  const forwarded = { host: 'app.example.com', 'x-forwarded-host': 'acme.example.com' }

  test('count for nothing unless a proxy overwrites them', () => {
    expect(asked(tenants, { ...forwarded, 'x-forwarded-proto': 'http' })).toBe(
      'https://app.example.com',
    )
  })

  const trusting = { trustForwardedHeaders: true }
  test('count where one does, and only within the list', () => {
    expect(asked(tenants, forwarded, trusting)).toBe('https://acme.example.com')
    expect(asked(tenants, { host: 'acme.example.com' }, trusting)).toBe('https://acme.example.com')
    const foreign = { ...forwarded, 'x-forwarded-host': 'evil.test' }
    expect(asked(tenants, foreign, trusting)).toBeNull()
    const twice = { ...forwarded, 'x-forwarded-host': 'acme.example.com, evil.test' }
    expect(asked(tenants, twice, trusting)).toBeNull()
  })

  test.each([
    ['https', 'https://acme.example.com'],
    ['http', null],
    ['https, http', null],
    ['javascript', null],
    ['', null],
  ])('the scheme is compared, never taken: %s', (scheme, expected) => {
    expect(asked(tenants, { ...forwarded, 'x-forwarded-proto': scheme }, trusting)).toBe(expected)
  })
})

describe('a function', () => {
  test('gets origins in the spelling of browsers, and nothing else', () => {
    const seen: string[] = []
    const isOurs = (origin: string) =>
      seen.push(origin) > 0 && origin === 'https://acme.example.com'
    expect(asked(isOurs, { host: 'ACME.example.com:443' })).toBe('https://acme.example.com')
    expect(asked(isOurs, { host: 'evil.test' })).toBeNull()
    expect(asked(isOurs, { host: 'evil.test/x' })).toBeNull()
    expect(seen).toEqual(['https://acme.example.com', 'https://evil.test'])
  })

  test('gets no host that is longer than a name and its port can be', () => {
    const host = (labels: number) => `${'a.'.repeat(labels)}example.com:65535`
    expect(asked(() => true, { host: host(121) })).toBe(`https://${host(121)}`)
    expect(asked(() => true, { host: host(200) })).toBeNull()
  })

  test('answers true, and nothing that is merely truthy', () => {
    const late = (async () => true) as unknown as AppOrigin
    expect(asked(late, { host: 'evil.test' })).toBeNull()
  })

  test('has the scheme of APP_ORIGIN, otherwise https', () => {
    const appOrigin = (origin: string) => origin === 'http://acme.localhost:3000'
    const host = new Headers({ host: 'acme.localhost:3000' })
    const local = resolve({ appOrigin }, { appOrigin: 'http://localhost:3000' })
    expect(atAskedOrigin(local, host)?.appOrigin).toBe('http://acme.localhost:3000')
    expect(local.cookies.isSecure).toBe(false)
    expect(atAskedOrigin(resolve({ appOrigin }), host)).toBeNull()
  })

  test('opens nothing over plain http', () => {
    const config = resolve({ appOrigin: () => true }, { appOrigin: 'http://localhost:3000' })
    expect(atAskedOrigin(config, new Headers({ host: '192.168.1.20:3000' }))).toBeNull()
  })
})

describe('a single origin', () => {
  test('is the one, whatever a request asks for', () => {
    expect(asked('https://app.example.com', { host: 'evil.test' })).toBe('https://app.example.com')
  })
})

describe('what cannot be a list of origins is refused', () => {
  test.each<[problem: string, appOrigin: unknown]>([
    ['is empty or no list', []],
    ['is empty or no list', 7],
    ['is empty or no list', {}],
    ['is not an origin', ['https://app.example.com', 7]],
    ['is not an origin', [() => true]],
    ['is not an origin', ['https://*']],
    ['is not an origin', ['https://*.com']],
    ['is not an origin', ['https://a*.example.com']],
    ['is not an origin', ['https://*.*.example.com']],
    ['is not an origin', ['https://acme.*.com']],
    ['is not an origin', ['*://acme.example.com']],
    ['is not an origin', ['https://*.example.com:*']],
    ['is not an origin', ['https://*.example.com/x']],
    ['is not an origin', ['https://*@example.com']],
    ['is not an origin', ['https://user@app.example.com']],
    ['is spelled https://app.example.com by browsers', ['https://APP.example.com']],
    ['is spelled https://app.example.com by browsers', ['https://app.example.com:443']],
    ['is spelled https://xn--bcher-kva.example by browsers', ['https://b\u00fccher.example']],
    ['has origins with http and with https', ['https://app.example.com', 'http://localhost:3000']],
    ['must be https', ['http://app.example.com', 'http://localhost:3000']],
    ['must be https', ['http://*.example.com']],
  ])('%s: %o', (problem, appOrigin) => {
    expect(() => resolve({ appOrigin: appOrigin as AppOrigin })).toThrow(
      expect.objectContaining({
        code: 'option_invalid',
        message: expect.stringContaining(`Option "appOrigin" ${problem}`),
      }),
    )
  })
})

describe('plain http', () => {
  const named = { appOrigin: 'http://192.168.1.20:3000', apiUrl: 'http://mock:4010' }

  test.each<[name: string, options: SendoraOptions]>([
    ['appOrigin', { ...named, apiUrl: 'https://api.example' }],
    ['apiUrl', { ...named, appOrigin: 'https://app.example' }],
    ['jwksUrl', { appOrigin: 'https://app.example', jwksUrl: 'http://mock:4010/keys' }],
  ])('is refused for %s by a sentence that names the option', (name, options) => {
    expect(() => resolve(options)).toThrow(
      expect.objectContaining({
        code: 'option_invalid',
        message: expect.stringMatching(`Option "${name}" must be https.*allowInsecureHttp`),
      }),
    )
  })

  test('is taken outside production by an option of its own', () => {
    const config = resolve({ ...named, allowInsecureHttp: true })
    expect(config).toMatchObject({ ...named, cookies: { isSecure: false } })
  })

  test('is refused in production all the same, unless that is said as well', () => {
    const production = { isProduction: true }
    expect(() => resolve({ ...named, allowInsecureHttp: true }, production)).toThrow(
      "must be https in production, where allowInsecureHttp has to be 'production'",
    )
    expect(resolve({ ...named, allowInsecureHttp: 'production' }, production)).toMatchObject(named)
  })

  test('is named by the variable where a variable has it', () => {
    expect(() => resolve({}, { ...named, appOrigin: 'https://app.example' })).toThrow(
      expect.objectContaining({
        code: 'environment_invalid',
        message: expect.stringMatching('variable SENDORA_API_URL must be https.*allowInsecureHttp'),
      }),
    )
    expect(resolve({}, { ...named, allowInsecureHttp: true })).toMatchObject(named)
  })
})
