/** Where every route of the service lives (contract 1.1). */
export const API_BASE_PATH = '/api/v1'

/** The publishable key that the demo and the tests use unless the environment names another. */
export const DEMO_PUBLIC_KEY = 'pk_dev_orbitDemo4nKx82Lq'

export const DEFAULT_PORT = 4010
export const DEFAULT_APP_ORIGIN = 'http://localhost:3000'
export const DEFAULT_SEED = 20_260_401

/** Lives of everything that is mailed or handed out once (contract 9.4). */
export const MAGIC_LINK_TTL_SECONDS = 15 * 60
export const EMAIL_CODE_TTL_SECONDS = 10 * 60
export const EMAIL_CODE_TRIES = 5
export const PASSWORD_RESET_TTL_SECONDS = 60 * 60
export const EMAIL_VERIFY_TTL_SECONDS = 24 * 60 * 60
export const MFA_CHALLENGE_TTL_SECONDS = 5 * 60

/** Contract 9.3: five wrong passwords in a row lock the account for a quarter of an hour. */
export const LOCKOUT_FAILURES = 5
export const LOCKOUT_SECONDS = 15 * 60

export const BODY_LIMIT_BYTES = 64 * 1024
