import { describe, expect, test } from 'vitest'
import { readMockEnvironment } from '../../mocks/read-mock-environment'

describe('environment of the mock', () => {
  test('needs nothing', () => {
    expect(readMockEnvironment({})).toEqual({
      kind: 'ready',
      environment: {
        port: 4010,
        origin: 'http://localhost:4010',
        publicKey: 'pk_dev_orbitDemo4nKx82Lq',
      },
    })
  })

  test('takes port, origin and key from the names of the app', () => {
    const outcome = readMockEnvironment({
      SENDORA_MOCK_PORT: '4777',
      SENDORA_API_URL: 'http://127.0.0.1:4777/',
      NEXT_PUBLIC_SENDORA_KEY: 'pk_dev_another_key_0000',
    })
    expect(outcome).toMatchObject({
      environment: {
        port: 4777,
        origin: 'http://127.0.0.1:4777',
        publicKey: 'pk_dev_another_key_0000',
      },
    })
  })

  test('refuses production unless it is told to', () => {
    expect(readMockEnvironment({ NODE_ENV: 'production' }).kind).toBe('refused')
    expect(readMockEnvironment({ NODE_ENV: 'production', SENDORA_MOCK: '1' }).kind).toBe('ready')
  })

  test.each(['70000', '-1', 'abc', '40.5'])('refuses the port %s by name', (port) => {
    const outcome = readMockEnvironment({ SENDORA_MOCK_PORT: port })
    expect(outcome).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('SENDORA_MOCK_PORT'),
    })
  })
})
