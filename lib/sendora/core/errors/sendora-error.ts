/** Every error that this library throws carries one of these codes. Switch on them, never on the message. */
export type SendoraErrorCode =
  /** An option doesn't exist, is malformed, or contradicts another. Correct the one that the message names. */
  | 'option_invalid'
  /** An entry was given a shared option that contradicts `config.ts`. Write it in `config.ts` alone. */
  | 'option_conflict'
  /** An environment variable is missing or malformed. Set it as the message shows. */
  | 'environment_invalid'
  /**
   * `SENDORA_JWKS_URL` asks for verification, but `config.ts` has no verifier or the package `jose` isn't installed.
   * Add the missing one, or remove the variable.
   */
  | 'verifier_missing'
  /** A shared store is set, but the package `@redis/client` isn't installed or `config.ts` has no `sharedRotation`. */
  | 'redis_missing'
  /** The installed Next.js has known security holes. Upgrade it. */
  | 'next_too_old'
  /** A token doesn't fit the cookie budget. Take custom claims out of the token template. */
  | 'cookie_too_large'
  /**
   * A session can't be stored in the cookies of a request: in a Server Component, or over `request.cookies`. Use an action
   * or a handler, and pass `cookies()` of `next/headers`.
   */
  | 'cookies_read_only'
  /** A verified session is required, but sessions are only decoded. Set `SENDORA_JWKS_URL`. */
  | 'verification_required'
  /**
   * The service couldn't be reached, or a part of this folder couldn't be loaded. Show an error boundary: the visitor is
   * still signed in.
   */
  | 'service_unavailable'
  /** A client component has no `ClientConfigProvider` above it. Put one into the root layout. */
  | 'provider_missing'
  /** The service would refuse this analytics event. Correct what the message names. */
  | 'event_invalid'
  /**
   * A path given to `callService` could lead elsewhere: it has a dot segment, an empty one, or a character that must be
   * encoded. The service wasn't called. Use `encodeURIComponent` for the values in it, and check ids from a form or an address
   * with `isServiceId` first.
   */
  | 'path_invalid'
  /** An action wasn't called from a page of this app. Nothing to do: it was refused. */
  | 'cross_origin'
  /** A request asks for an origin that isn't in `appOrigin`, and the gate didn't run. Nothing to do: it was refused. */
  | 'origin_unknown'

/** Misuse or misconfiguration. Expected outcomes are values, never this. */
export class SendoraError extends Error {
  override readonly name = 'SendoraError'
  readonly code: SendoraErrorCode
  /** The only thing that Next tells a browser about an error on the server. */
  readonly digest: string

  constructor(code: SendoraErrorCode, message: string, options?: { cause?: unknown }) {
    super(`[sendora] ${message}`, options)
    this.code = code
    this.digest = digestOf(code)
  }
}

/** True for an error with this code, also in an error boundary, where only its digest is left. */
export function hasSendoraCode(error: unknown, code: SendoraErrorCode): boolean {
  return error instanceof Error && 'digest' in error && error.digest === digestOf(code)
}

function digestOf(code: SendoraErrorCode): string {
  return `sendora:${code}`
}

export function optionInvalid(option: string, problem: string, remedy: string): SendoraError {
  return new SendoraError('option_invalid', `Option "${option}" ${problem}. ${remedy}.`)
}

export function environmentInvalid(name: string, problem: string, example: string): SendoraError {
  return new SendoraError(
    'environment_invalid',
    `The environment variable ${name} ${problem}. Write ${name}=${example}`,
  )
}

/** @throws SendoraError `option_invalid` */
export function required<T>(option: string, value: T | undefined, variable: string): T {
  if (value !== undefined) return value
  throw optionInvalid(option, 'is missing', `Set it, or the variable ${variable}`)
}

/** The gate's answer to an action. Next's client makes it the message of an error. */
export const serviceUnavailableText =
  'The sign-in service can’t be reached. You’re still signed in; try again shortly.'
