/** Every error that this library throws carries one of these codes. Switch on them, never on the message. */
export type SendoraErrorCode =
  /**
   * An option has a name that does not exist, a value of the wrong form, or contradicts another. Correct the one that
   * the message names.
   */
  | 'option_invalid'
  /** An entry was given a shared option that contradicts `config.ts`. Write it in `config.ts` alone. */
  | 'option_conflict'
  /** An environment variable is missing or has the wrong form. Write what the message shows. */
  | 'environment_invalid'
  /**
   * `SENDORA_JWKS_URL` asks for verification, and `config.ts` has no verifier or the package `jose` is not installed.
   * Add what is missing, or remove the variable.
   */
  | 'verifier_missing'
  /** Rotation across instances is asked for, and the package `@redis/client` is not installed or `config.ts` has no `sharedRotation`. */
  | 'redis_missing'
  /** The installed Next.js is older than the oldest one without known holes. Upgrade it. */
  | 'next_too_old'
  /** A token does not fit the cookie budget. Take custom claims out of the token template. */
  | 'cookie_too_large'
  /** A verified session is demanded, and sessions are only decoded: `SENDORA_JWKS_URL` is not set. Set it. */
  | 'verification_required'
  /**
   * The service could not be reached where the caller cannot go on without it. Show an error boundary: the visitor is
   * still signed in.
   */
  | 'service_unavailable'
  /**
   * A client component needs the configuration, and no `ClientConfigProvider` is above it. Put one into the root
   * layout.
   */
  | 'provider_missing'
  /** An analytics event has a name or properties that the service would refuse. Correct what the message names. */
  | 'event_invalid'
  /** An action was called by something else than a page of this app. Nothing to do: it was refused. */
  | 'cross_origin'

/** Misuse or misconfiguration. Expected outcomes are values, never this. */
export class SendoraError extends Error {
  override readonly name = 'SendoraError'
  readonly code: SendoraErrorCode
  /** All that Next tells a browser of an error on the server. */
  readonly digest: string

  constructor(code: SendoraErrorCode, message: string, options?: { cause?: unknown }) {
    super(`[sendora] ${message}`, options)
    this.code = code
    this.digest = digestOf(code)
  }
}

/** True for an error of this library with this code, also in an error boundary, where only its digest is left. */
export function hasSendoraCode(error: unknown, code: SendoraErrorCode): boolean {
  return error instanceof Error && 'digest' in error && error.digest === digestOf(code)
}

function digestOf(code: SendoraErrorCode): string {
  return `sendora:${code}`
}

export function optionInvalid(option: string, problem: string, remedy: string): SendoraError {
  return new SendoraError('option_invalid', `Option "${option}" ${problem}. ${remedy}.`)
}
