import { describe, expect, test, vi } from 'vitest'
import type { SendoraGateOptions, SendoraOptions } from '@/lib/sendora/core/config/options'
import { resolveOptions } from '@/lib/sendora/core/config/resolve-options'
import { gateRules } from '@/lib/sendora/core/paths/gate-rules'
import { emptyEnvironment } from '@/tests/support/sendora-options'

const publicKey = 'pk_dev_0123456789abcdef'
const loadVerifier = () => Promise.reject(new Error('not loaded here'))
const signInPages = { loginPaths: { '/': '/login' }, mfaPath: '/mfa' }
const enough = { publicKey, appOrigin: 'https://app.example' }

test('defaults are filled in', () => {
  expect(resolveOptions(enough, emptyEnvironment)).toEqual({
    publicKey,
    apiUrl: 'https://api.sendoracloud.com',
    appOrigin: 'https://app.example',
    appOrigins: {
      given: 'https://app.example',
      only: 'https://app.example',
      first: 'https://app.example',
      isSecure: true,
      has: expect.any(Function),
    },
    trustForwardedHeaders: false,
    allowInsecureHttp: false,
    verification: null,
    sharedRotation: null,
    issuer: 'https://api.sendoracloud.com',
    audience: '0123456789abcdef',
    basePath: '',
    loginPath: '/login',
    loginPaths: { '/': '/login' },
    afterSignInPath: '/dashboard',
    mfaPath: '/mfa',
    encodedPaths: [],
    cookies: { isSecure: true, maxAgeSeconds: 2_592_000, prefix: '', domain: null },
    strictTransportSecurity: 'max-age=63072000',
    cookieNames: {
      accessToken: '__Host-sendora_at',
      refreshToken: '__Host-sendora_rt',
      csrf: '__Host-sendora_csrf',
    },
    maxAccessTokenLifetimeSeconds: 86_400,
    clockToleranceSeconds: 90,
    timeoutMs: 5_000,
    maxBodyBytes: { pages: 1_048_576, api: 9_437_184 },
    fetch: expect.any(Function),
    nowMs: Date.now,
    elapsedMs: expect.any(Function),
    named: expect.objectContaining({ publicKey, cookieDomain: null }),
  })
})

test('a `fetch` that is put in place later, as mocks and tracing do, is the one that is called', async () => {
  const { fetch } = resolveOptions(enough, emptyEnvironment)
  const later = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('later'))
  expect(await (await fetch('https://api.example')).text()).toBe('later')
  later.mockRestore()
})

test('options win over the environment', () => {
  const environment = {
    ...emptyEnvironment,
    publicKey: 'pk_prod_fedcba9876543210',
    appOrigin: 'http://localhost:3000',
    jwksUrl: 'https://api.example/jwks.json',
    audience: 'from-the-environment',
  }
  expect(resolveOptions({ verifier: loadVerifier }, environment)).toMatchObject({
    publicKey: 'pk_prod_fedcba9876543210',
    appOrigin: 'http://localhost:3000',
    verification: { jwksUrl: 'https://api.example/jwks.json', loadVerifier },
    audience: 'from-the-environment',
    cookies: { isSecure: false },
    cookieNames: { accessToken: 'sendora_at' },
  })
  expect(
    resolveOptions({ ...enough, audience: 'mine', verifier: loadVerifier }, environment),
  ).toMatchObject({
    publicKey,
    appOrigin: 'https://app.example',
    audience: 'mine',
  })
})

test('a slash at the end of an origin is taken off, since origins are compared as texts', () => {
  const options = { ...enough, appOrigin: 'https://app.example/', apiUrl: 'https://api.example/' }
  expect(resolveOptions(options, emptyEnvironment)).toMatchObject({
    appOrigin: 'https://app.example',
    apiUrl: 'https://api.example',
    issuer: 'https://api.example',
  })
})

describe('an option that cannot be right is refused by its name', () => {
  test.each<[name: string, options: object]>([
    ['publicKey', { publicKey: undefined }],
    ['publicKey', { publicKey: '' }],
    ['publicKey', { publicKey: 'pk_dev_short' }],
    ['publicKey', { publicKey: `sk_prod_${'0'.repeat(20)}` }],
    ['publicKey', { publicKey: `sendora_secret_${'0'.repeat(20)}` }],
    ['publicKey', { publicKey: `pk_dev_${'0'.repeat(16)}\n` }],
    ['appOrigin', { appOrigin: undefined }],
    ['appOrigin', { appOrigin: 'app.example' }],
    ['appOrigin', { appOrigin: 'https://app.example/app' }],
    ['appOrigin', { appOrigin: 'https://user@app.example' }],
    ['appOrigin', { appOrigin: 'http://app.example' }],
    ['appOrigin', { appOrigin: 'https://*' }],
    ['apiUrl', { apiUrl: 'http://api.example' }],
    ['apiUrl', { apiUrl: 'https://api.example/api/v1' }],
    ['apiUrl', { apiUrl: 'ftp://localhost' }],
    ['jwksUrl', { jwksUrl: 'http://api.example/jwks' }],
    ['jwksUrl', { jwksUrl: 'jwks.json' }],
    ['jwksUrl', { jwksUrl: 'data:application/json,{}' }],
    ['loginPath', { loginPath: 'login' }],
    ['loginPath', { loginPath: 'https://evil.test/login' }],
    ['loginPath', { loginPath: '/login?from=x' }],
    ['loginPath', { loginPath: '/login/*' }],
    ['afterSignInPath', { afterSignInPath: '//evil.test' }],
    ['mfaPath', { mfaPath: '/mfa/**' }],
    ['refreshTokenMaxAgeSeconds', { refreshTokenMaxAgeSeconds: 0 }],
    ['maxAccessTokenLifetimeSeconds', { maxAccessTokenLifetimeSeconds: Number.NaN }],
    ['clockToleranceSeconds', { clockToleranceSeconds: -1 }],
    ['timeoutMs', { timeoutMs: Number.POSITIVE_INFINITY }],
    ['timeoutMs', { timeoutMs: '5000' }],
    ['protectd', { protectd: ['/dashboard'] }],
    ['protected', { protected: ['/dashboard'] }],
    ['baseUrl', { baseUrl: 'https://api.example' }],
  ])('%s in %o', (name, options) => {
    expect(() =>
      resolveOptions({ ...enough, ...options } as SendoraOptions, emptyEnvironment),
    ).toThrow(
      expect.objectContaining({
        code: 'option_invalid',
        message: expect.stringContaining(`[sendora] Option "${name}"`),
      }),
    )
  })

  test('an address of keys without the part that verifies is refused, never decoded', () => {
    const options = { ...enough, jwksUrl: 'https://api.example/jwks.json' }
    expect(() => resolveOptions(options, emptyEnvironment)).toThrow(
      expect.objectContaining({ code: 'verifier_missing' }),
    )
  })

  test('a secret key is never repeated in the message', () => {
    const secret = `sk_prod_${'7'.repeat(24)}`
    expect(() => resolveOptions({ ...enough, publicKey: secret }, emptyEnvironment)).toThrow(
      /^(?!.*7777).*secret key.*$/,
    )
  })
})

describe('the gate’s own options', () => {
  const resolve = ({ loginPath = '/login', ...options }: SendoraGateOptions) => ({
    rules: gateRules(options, { ...signInPages, loginPaths: { '/': String(loginPath) } }),
  })

  test('without lists, the pages of a sign-in alone are public', () => {
    expect(resolve({ loginPath: '/sign-in' }).rules).toEqual({
      protected: null,
      public: [['sign-in'], ['mfa']],
      files: new Set(),
      machine: [],
    })
  })

  test('lists are read as patterns', () => {
    const { rules } = resolve({ protected: ['/dashboard'], publicPaths: ['/', '/docs/**'] })
    expect(rules.protected).toEqual([['dashboard']])
    expect(rules.public).toEqual([[], ['docs', '**'], ['login'], ['mfa']])
  })

  test.each<[name: string, options: object]>([
    ['protected', { protected: '/dashboard' }],
    ['protected', { protected: ['dashboard'] }],
    ['publicPaths', { publicPaths: null }],
    ['publicPaths', { publicPaths: [/^\/x/] }],
  ])('%s in %o is refused by its name', (name, options) => {
    expect(() => resolve(options as SendoraGateOptions)).toThrow(
      expect.objectContaining({
        code: 'option_invalid',
        message: expect.stringContaining(`Option "${name}"`),
      }),
    )
  })
})

test.each([
  ['/dashboard', '/dashboard'],
  ['/dashboard/reports', '/dashboard'],
  ['/orgs/*/settings', '/orgs'],
])('protecting %s while %s is public is a contradiction, named at start', (closed, open) => {
  const options = { protected: [closed], publicPaths: [open] }
  expect(() => gateRules(options, signInPages)).toThrow(
    expect.objectContaining({ code: 'option_invalid', message: expect.stringContaining(closed) }),
  )
})

test('a public path within a protected one is an exception, not a contradiction', () => {
  const options = { protected: ['/dashboard'], publicPaths: ['/dashboard/help'] }
  expect(() => gateRules(options, signInPages)).not.toThrow()
})
