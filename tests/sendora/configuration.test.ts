import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SendoraOptions } from '@/lib/sendora'
import { requireEnvironment } from '@/lib/sendora/instrumentation'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import { createSendoraServerClient, getClientConfig, getReturnTo } from '@/lib/sendora/server'
import { configure } from '@/tests/support/configuration'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { requestTo, trial } from '@/tests/support/gate-request'
import { appOrigin } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const publicKey = 'pk_dev_0123456789abcdef'

beforeEach(() => {
  vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', publicKey)
  vi.stubEnv('APP_ORIGIN', appOrigin)
})

afterEach(() => vi.unstubAllEnvs())

const entries: [name: string, use: (options: SendoraOptions) => Promise<unknown>][] = [
  ['sendoraMiddleware', (options) => trial(sendoraMiddleware(options))],
  [
    'createSendoraServerClient',
    async (options) => createSendoraServerClient(fakeCookieStore().store, options),
  ],
]

describe.each(entries)('options given to %s', (entry, use) => {
  test.each<[name: string, given: SendoraOptions]>([
    ['publicKey', { publicKey: 'pk_dev_fedcba9876543210' }],
    ['apiUrl', { apiUrl: 'https://api.example' }],
    ['appOrigin', { appOrigin: 'https://other.example' }],
    ['jwksUrl', { jwksUrl: 'https://api.example/jwks.json' }],
    ['issuer', { issuer: 'https://issuer.example' }],
    ['audience', { audience: 'another' }],
    ['basePath', { basePath: '/console' }],
    ['loginPath', { loginPath: '/sign-in' }],
    ['afterSignInPath', { afterSignInPath: '/home' }],
    ['mfaPath', { mfaPath: '/second-factor' }],
    ['refreshTokenMaxAgeSeconds', { refreshTokenMaxAgeSeconds: 60 }],
    ['maxAccessTokenLifetimeSeconds', { maxAccessTokenLifetimeSeconds: 60 }],
    ['clockToleranceSeconds', { clockToleranceSeconds: 1 }],
    ['timeoutMs', { timeoutMs: 1 }],
  ])('%s must not contradict a default', async (name, given) => {
    const [value] = Object.values(given)
    await expect(use(given)).rejects.toThrow(
      expect.objectContaining({
        code: 'option_conflict',
        message: expect.stringMatching(
          new RegExp(
            `"${name}" is ${JSON.stringify(value)} for ${entry}, but .*lib/sendora/config.ts`,
          ),
        ),
      }),
    )
  })

  test('nor the environment, nor config.ts, and both values are named', async () => {
    configure({ loginPath: '/sign-in' })
    await expect(use({ loginPath: '/login' })).rejects.toThrow(
      `Option "loginPath" is "/login" for ${entry}, but "/sign-in" in the configuration.`,
    )
    vi.stubEnv('SENDORA_JWKS_URL', 'https://api.example/jwks.json')
    await expect(use({ jwksUrl: 'https://other.example/jwks.json' })).rejects.toThrow(
      '"jwksUrl" is',
    )
  })

  test('may repeat what is configured, written differently or not at all', async () => {
    configure({ loginPath: '/sign-in', apiUrl: 'https://api.example' })
    const repeated = { publicKey, loginPath: '/sign-in', apiUrl: 'https://api.example/' }
    await use({ ...repeated, mfaPath: undefined, timeoutMs: 5_000 })
  })

  test('a required value that is set nowhere else is taken', async () => {
    vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', '')
    await use({ publicKey })
    await expect(use({})).rejects.toThrow('NEXT_PUBLIC_SENDORA_KEY')
  })

  test('a secret key is refused without being repeated', async () => {
    const secret = `sk_prod_${'7'.repeat(24)}`
    await expect(use({ publicKey: secret })).rejects.toThrow(/^(?!.*7777).*secret key/)
  })

  test('an address of keys without a verifier is refused, never decoded', async () => {
    configure({ verifier: undefined, jwksUrl: 'https://api.example/jwks.json' })
    await expect(use({})).rejects.toThrow(expect.objectContaining({ code: 'verifier_missing' }))
  })
})

describe('the configuration is heard by all', () => {
  test('paths: the gate, return addresses and client components', async () => {
    configure({ loginPath: '/entry', mfaPath: '/second', afterSignInPath: '/home' })
    const answer = await sendoraMiddleware()(requestTo('/people'))
    expect(answer.headers.get('location')).toBe(`${appOrigin}/entry?from=%2Fpeople`)
    expect(getClientConfig()).toEqual({
      basePath: '',
      loginPath: '/entry',
      loginPaths: { '/': '/entry' },
      mfaPath: '/second',
      afterSignInPath: '/home',
      cookiePrefix: '',
    })
    for (const loop of ['/entry', '/Entry/x', '/second']) expect(getReturnTo(loop)).toBe('/home')
    expect(getReturnTo('/entries')).toBe('/entries')
  })

  test('a changed variable counts from the next call on', () => {
    const client = () => createSendoraServerClient(fakeCookieStore().store)
    expect(client).not.toThrow()
    vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', 'sk_prod_0123456789abcdef')
    expect(client).toThrow('NEXT_PUBLIC_SENDORA_KEY is a secret key')
  })

  test('what the browser may know needs no environment', () => {
    vi.stubEnv('APP_ORIGIN', 'nonsense')
    vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', '')
    expect(getClientConfig().loginPath).toBe('/login')
  })
})

describe('requireEnvironment', () => {
  test('accepts what config.ts sets in place of a variable', () => {
    vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', '')
    configure({ publicKey })
    expect(() => requireEnvironment()).not.toThrow()
  })

  test('stops the start for a configuration that cannot work', () => {
    configure({ loginPath: 'sign-in' })
    expect(() => requireEnvironment()).toThrow('Option "loginPath"')
    configure({ verifier: undefined, jwksUrl: 'https://api.example/jwks.json' })
    expect(() => requireEnvironment()).toThrow(
      expect.objectContaining({ code: 'verifier_missing' }),
    )
  })
})
