/** The mock's publishable key. Public by nature, and worth nothing outside the demo. */
export const demoKey = 'pk_dev_orbitDemo4nKx82Lq'

/** The accounts that the mock service starts with. */
export const demoAccounts = [
  { email: 'ada@example.com', password: 'correct horse battery staple', note: 'admin' },
  { email: 'grace@example.com', password: 'correct horse battery staple', note: 'member' },
  { email: 'mfa@example.com', password: 'correct horse battery staple', note: 'second factor' },
  { email: 'locked@example.com', password: 'correct horse battery staple', note: 'locked' },
]

const configuredNames = [
  'NEXT_PUBLIC_SENDORA_KEY',
  'SENDORA_API_URL',
  'SENDORA_JWKS_URL',
  'SENDORA_AUDIENCE',
  'SENDORA_COOKIE_PREFIX',
  'SENDORA_ALLOW_INSECURE_HTTP',
  'APP_ORIGIN',
  'REDIS_URL',
  'TRUSTED_PROXIES',
  'SENDORA_MOCK_APP_PATH',
  'SENDORA_DEMO',
  'SIGN_INS_PER_NETWORK',
]

// Next reads `.env.local` for what is absent, not for what is empty.
const unused = {
  SENDORA_AUDIENCE: '',
  SENDORA_COOKIE_PREFIX: '',
  SENDORA_ALLOW_INSECURE_HTTP: '',
  REDIS_URL: '',
}

/** The user's environment without the project's own settings: the demo and the build need none. */
export function neutralEnvironment(env = process.env) {
  const kept = Object.entries(env).filter(
    ([name]) => name !== 'NODE_ENV' && !configuredNames.includes(name),
  )
  return { ...Object.fromEntries(kept), NEXT_TELEMETRY_DISABLED: '1' }
}

/**
 * The environments of the two servers, for the demo, for development and for the tests.
 * The ports are all that a user can choose.
 */
export function demoEnvironment({ appPort, mockPort, isProduction, env = process.env }) {
  const mockOrigin = `http://localhost:${mockPort}`
  const shared = {
    ...neutralEnvironment(env),
    NEXT_PUBLIC_SENDORA_KEY: demoKey,
    SENDORA_API_URL: mockOrigin,
    APP_ORIGIN: `http://localhost:${appPort}`,
    ...(isProduction ? { NODE_ENV: 'production' } : {}),
  }
  return {
    app: {
      ...shared,
      ...unused,
      PORT: String(appPort),
      SENDORA_JWKS_URL: `${mockOrigin}/api/v1/auth-service/.well-known/jwks.json`,
      SENDORA_DEMO: '1',
    },
    mock: { ...shared, SENDORA_MOCK: '1', SENDORA_MOCK_PORT: String(mockPort) },
  }
}
