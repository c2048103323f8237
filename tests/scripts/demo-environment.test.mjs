import { describe, expect, test } from 'vitest'
import { demoEnvironment, demoKey } from '../../scripts/lib/demo-environment.mjs'

const ports = { appPort: 3100, mockPort: 4100, isProduction: true }

describe('the environment of the demo', () => {
  test('points the app at the mock service, on the ports asked for', () => {
    const { app } = demoEnvironment({ ...ports, env: { PATH: '/usr/bin' } })
    expect(app).toEqual({
      PATH: '/usr/bin',
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      PORT: '3100',
      NEXT_PUBLIC_SENDORA_KEY: demoKey,
      SENDORA_API_URL: 'http://localhost:4100',
      SENDORA_JWKS_URL: 'http://localhost:4100/api/v1/auth-service/.well-known/jwks.json',
      APP_ORIGIN: 'http://localhost:3100',
      SENDORA_DEMO: '1',
      SENDORA_AUDIENCE: '',
      SENDORA_COOKIE_PREFIX: '',
      SENDORA_ALLOW_INSECURE_HTTP: '',
      REDIS_URL: '',
    })
  })

  test('tells the mock service that it may run and where', () => {
    const { mock } = demoEnvironment({ ...ports, env: {} })
    expect(mock).toMatchObject({
      SENDORA_MOCK: '1',
      SENDORA_MOCK_PORT: '4100',
      APP_ORIGIN: 'http://localhost:3100',
      NEXT_PUBLIC_SENDORA_KEY: demoKey,
    })
  })

  test('needs no setting of the user and respects none', () => {
    const env = {
      NEXT_PUBLIC_SENDORA_KEY: 'pk_live_of_somebody_1234',
      SENDORA_API_URL: 'https://api.sendoracloud.com',
      APP_ORIGIN: 'https://app.example.com',
      REDIS_URL: 'redis://cache.example.com',
      SENDORA_COOKIE_PREFIX: 'shop_',
      SENDORA_ALLOW_INSECURE_HTTP: 'production',
      NODE_ENV: 'test',
    }
    expect(demoEnvironment({ ...ports, env })).toEqual(demoEnvironment({ ...ports, env: {} }))
  })

  test('leaves the mode to next dev during development', () => {
    const { app } = demoEnvironment({ ...ports, isProduction: false, env: { NODE_ENV: 'test' } })
    expect(app).not.toHaveProperty('NODE_ENV')
  })
})
