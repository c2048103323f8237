import { describe, expect, test } from 'vitest'
import { readEnvironment } from '@/lib/sendora/environment'
import { requireEnvironment } from '@/lib/sendora/instrumentation'

const publicKey = 'pk_dev_0123456789abcdef'

test('nothing set outside production gives the defaults of development', () => {
  expect(readEnvironment({})).toEqual({
    isProduction: false,
    allowInsecureHttp: false,
    publicKey: undefined,
    apiUrl: 'https://api.sendoracloud.com',
    appOrigin: 'http://localhost:3000',
    jwksUrl: undefined,
    audience: undefined,
    redisUrl: undefined,
  })
})

test('PORT moves the default origin; blanks around a value and empty values do not count', () => {
  const variables = {
    PORT: '4550',
    NEXT_PUBLIC_SENDORA_KEY: ` ${publicKey} `,
    SENDORA_API_URL: ' ',
  }
  expect(readEnvironment(variables)).toMatchObject({
    publicKey,
    apiUrl: 'https://api.sendoracloud.com',
    appOrigin: 'http://localhost:4550',
  })
})

test('everything that is set is taken', () => {
  expect(
    readEnvironment({
      NODE_ENV: 'production',
      NEXT_PUBLIC_SENDORA_KEY: publicKey,
      SENDORA_API_URL: 'http://127.0.0.1:4010',
      APP_ORIGIN: 'https://app.example',
      SENDORA_JWKS_URL: 'http://localhost:4010/.well-known/jwks.json',
      SENDORA_AUDIENCE: 'project-1',
      REDIS_URL: 'rediss://cache.example:6380',
    }),
  ).toEqual({
    isProduction: true,
    allowInsecureHttp: false,
    publicKey,
    apiUrl: 'http://127.0.0.1:4010',
    appOrigin: 'https://app.example',
    jwksUrl: 'http://localhost:4010/.well-known/jwks.json',
    audience: 'project-1',
    redisUrl: 'rediss://cache.example:6380',
  })
})

describe('a wrong variable is refused by its name, with what to write', () => {
  test.each([
    ['NEXT_PUBLIC_SENDORA_KEY', 'pk_dev_short', 'is not a publishable key'],
    ['NEXT_PUBLIC_SENDORA_KEY', `sk_prod_${'7'.repeat(20)}`, 'is a secret key'],
    ['NEXT_PUBLIC_SENDORA_KEY', `sendora_secret_${'7'.repeat(20)}`, 'is a secret key'],
    ['SENDORA_API_URL', 'https://api.example/api/v1', 'is not an origin'],
    ['SENDORA_API_URL', 'api.example', 'is not an origin'],
    ['APP_ORIGIN', '*', 'is not an origin'],
    ['SENDORA_JWKS_URL', '/jwks', 'is not an address'],
    ['REDIS_URL', 'localhost:6379', 'is not a Redis address'],
    ['REDIS_URL', 'https://cache.example', 'is not a Redis address'],
  ])('%s=%s', (name, value, problem) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(
      expect.objectContaining({
        code: 'environment_invalid',
        message: expect.stringMatching(
          new RegExp(
            `^\\[sendora\\] The environment variable ${name} ${problem}(?!.*777).* Write ${name}=`,
          ),
        ),
      }),
    )
  })
})

describe('what is required at start-up', () => {
  test.each([
    ['NEXT_PUBLIC_SENDORA_KEY', { APP_ORIGIN: 'https://app.example' }],
    ['APP_ORIGIN', { NEXT_PUBLIC_SENDORA_KEY: publicKey }],
  ])('production stops without %s', (name, variables) => {
    expect(() => requireEnvironment({ NODE_ENV: 'production', ...variables })).toThrow(
      expect.objectContaining({
        code: 'environment_invalid',
        message: expect.stringContaining(`${name} is missing`),
      }),
    )
  })

  test('outside production the origin has a default', () => {
    expect(requireEnvironment({ NEXT_PUBLIC_SENDORA_KEY: publicKey }).appOrigin).toBe(
      'http://localhost:3000',
    )
  })
})
