import { upperAscii } from '../ascii'
import { credentialErrors } from './credential-errors'
import type { ErrorFacts, ErrorKind } from './error-facts'
import { retryableKinds } from './error-facts'
import { libraryErrors } from './library-errors'
import { requestErrors } from './request-errors'

/** Refusals that this library makes itself. */
export type LocalCode = keyof typeof libraryErrors

/** Every code that a refusal can carry, of the service (contract: error codes) and of this library. */
export type ErrorCode = keyof typeof credentialErrors | keyof typeof requestErrors | LocalCode

/** All of them, with what is known of each. */
export const errorCatalogue: Readonly<Record<ErrorCode, ErrorFacts>> = {
  ...credentialErrors,
  ...requestErrors,
  ...libraryErrors,
}

export type DescribedError = ErrorFacts & {
  /** `null` for a code that is not in the union. */
  code: ErrorCode | null
  isRetryable: boolean
}

const unknownSentence = 'That did not work. Try again, or contact support if it stays this way.'
const unknownRemedy = 'A code that this library does not know yet: look it up at the service.'

/**
 * What is known of a refusal. A code that is not in the union is judged by its status (contract: failures); one like
 * `HTTP_503`, which stands for no code at all, brings its own.
 */
export function describeError(code: string, status: number | null = null): DescribedError {
  const name = upperAscii(code)
  if (isErrorCode(name)) return described(name, errorCatalogue[name])
  const named = /^HTTP_(\d{3})$/.exec(name)?.[1]
  return described(null, factsByStatus(status ?? (named ? Number(named) : null)))
}

function described(code: ErrorCode | null, facts: ErrorFacts): DescribedError {
  return { ...facts, code, isRetryable: retryableKinds.has(facts.kind) }
}

function isErrorCode(name: string): name is ErrorCode {
  return Object.hasOwn(errorCatalogue, name)
}

function factsByStatus(status: number | null): ErrorFacts {
  if (status === null || status < 400) return unknown('unknown')
  if (status >= 500) return errorCatalogue.SERVICE_UNAVAILABLE
  switch (status) {
    case 403:
      return { ...errorCatalogue.FORBIDDEN, remedy: unknownRemedy }
    case 404:
      return errorCatalogue.NOT_FOUND
    case 429:
      return errorCatalogue.RATE_LIMITED
    default:
      return unknown('invalid_credential')
  }
}

function unknown(kind: ErrorKind): ErrorFacts {
  return { kind, sentence: unknownSentence, remedy: unknownRemedy }
}

/** What to tell a person about a refusal. Known and unknown accounts get the same words. */
export function refusalSentence(
  code: string,
  retryAfterSeconds: number | null,
  status: number | null = null,
): string {
  const { sentence, timedSentence } = describeError(code, status)
  return timedSentence === undefined || retryAfterSeconds === null
    ? sentence
    : timedSentence.replace('{wait}', waitInWords(retryAfterSeconds))
}

/** A wait as people say it: `in 7 seconds`. */
export function waitInWords(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds))
  if (whole < 90) return whole === 1 ? 'in 1 second' : `in ${whole} seconds`
  return `in ${Math.round(whole / 60)} minutes`
}
