import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkEnvironment } from '@/lib/check-environment'
import { readAppEnvironment } from '@/lib/env'

const good = {
  NODE_ENV: 'production',
  NEXT_PUBLIC_SENDORA_KEY: 'pk_prod_0123456789abcdef',
  APP_ORIGIN: 'https://app.example.com',
  SENDORA_API_URL: 'https://api.example',
  SENDORA_JWKS_URL: 'https://api.example/keys',
  SENDORA_DEMO: '',
  SIGN_INS_PER_NETWORK: '',
  TRUSTED_PROXIES: '',
}

describe('what the app itself reads', () => {
  const read = (more: object) => readAppEnvironment({ ...good, ...more } as NodeJS.ProcessEnv)

  test('has defaults: no demo, 300 sign-ins a minute', () => {
    expect(read({})).toEqual({
      isDemo: false,
      serviceOrigin: 'https://api.example',
      signInsPerNetwork: 300,
    })
  })

  test.each([
    ['SENDORA_DEMO', 'yes'],
    ['SIGN_INS_PER_NETWORK', '0'],
    ['SIGN_INS_PER_NETWORK', '1e3'],
  ])('refuses %s=%s by its name, and says what to write', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`${name}.* Write ${name}=`))
  })
})

describe('the check at start', () => {
  const said = vi.spyOn(process.stderr, 'write')
  const exit = vi.spyOn(process, 'exit')

  beforeEach(() => {
    said.mockReset().mockReturnValue(true)
    exit.mockReset().mockImplementation((code) => {
      throw new Error(`exit ${code}`)
    })
    for (const [name, value] of Object.entries(good)) vi.stubEnv(name, value)
  })

  afterEach(() => vi.unstubAllEnvs())

  test('says nothing when all is there', async () => {
    expect(await checkEnvironment()).toMatchObject({
      appOrigins: { only: 'https://app.example.com', isSecure: true },
    })
    expect(said).not.toHaveBeenCalled()
  })

  test('ends the process for a wrong variable, which it names', async () => {
    vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', 'sk_prod_0123456789abcdef')
    await expect(checkEnvironment()).rejects.toThrow('exit 1')
    expect(said.mock.calls.join()).toContain('NEXT_PUBLIC_SENDORA_KEY')
  })

  test('goes on without a key set, and says what is refused then', async () => {
    vi.stubEnv('SENDORA_JWKS_URL', '')
    expect(await checkEnvironment()).toMatchObject({ jwksUrl: undefined })
    expect(said.mock.calls.join()).toMatch(/SENDORA_JWKS_URL is not set.*refused/)
  })
})
