/** Where every route of the service lives (contract: address). */
export const API_BASE_PATH = '/api/v1'

/** The publishable key that the demo and the tests use unless the environment names another. */
export const DEMO_PUBLIC_KEY = 'pk_dev_orbitDemo4nKx82Lq'

export const DEFAULT_PORT = 4010
export const DEFAULT_APP_ORIGIN = 'http://localhost:3000'
export const DEFAULT_SEED = 20_260_401

/** Lives of everything that is mailed or handed out once (contract: lifetimes). */
export const MAGIC_LINK_TTL_SECONDS = 15 * 60
export const EMAIL_CODE_TTL_SECONDS = 10 * 60
export const EMAIL_CODE_TRIES = 5
export const PASSWORD_RESET_TTL_SECONDS = 60 * 60
export const EMAIL_VERIFY_TTL_SECONDS = 24 * 60 * 60
export const MFA_CHALLENGE_TTL_SECONDS = 5 * 60
export const PASSKEY_CHALLENGE_TTL_SECONDS = 5 * 60
export const OIDC_START_TTL_SECONDS = 10 * 60
/** An authorization code of the mock identity provider (RFC 6749, 4.1.2: ten minutes at most). */
export const IDP_CODE_TTL_SECONDS = 60

/** How old a sign-in may be for a change of credentials (contract: lifetimes). */
export const STEP_UP_MAX_AGE_SECONDS = 300

/** How long a deleted account can be restored (contract: lifetimes). */
export const DELETION_GRACE_DAYS = 30

/** [design] Five wrong passwords in a row lock the account for a quarter of an hour. */
export const LOCKOUT_FAILURES = 5
export const LOCKOUT_SECONDS = 15 * 60

export const BODY_LIMIT_BYTES = 64 * 1024
