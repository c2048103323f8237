/** Where the app under test answers. The defaults are those of a running demo. */
export const appUrl = process.env.E2E_APP_URL ?? 'http://localhost:3000'

/** Where the mock of the Sendora service answers. */
export const mockUrl = process.env.E2E_MOCK_URL ?? 'http://localhost:4010'
