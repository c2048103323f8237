import { upperAscii } from '../ascii'
import { fillIn, waitInWords } from '../errors/messages'
import { type ErrorFacts, type ErrorKind, retryableKinds } from './error-facts'
import { libraryErrors } from './library-errors'
import { serviceErrors } from './service-errors'

type CodesOf<Table> = { [Kind in keyof Table]: keyof Table[Kind] }[keyof Table] & string

/** Refusals that this library makes itself. */
export type LocalCode = CodesOf<typeof libraryErrors>

/** Every code of a refusal: the service's (contract: error codes), and this library's. */
export type ErrorCode = CodesOf<typeof serviceErrors> | LocalCode

const tooMany = 'Too many attempts. Try again {wait}.'
const unavailable = 'We can’t reach the sign-in service. Nothing is lost; try again {wait}.'

const timedSentences = {
  ACCOUNT_LOCKED: 'Too many wrong passwords. Try again {wait}.',
  RATE_LIMITED: tooMany,
  RATE_LIMIT: tooMany,
  RATE_LIMIT_EXCEEDED: tooMany,
  QUOTA_EXCEEDED: tooMany,
  INTERNAL_ERROR: unavailable,
  BAD_GATEWAY: unavailable,
  SERVICE_UNAVAILABLE: unavailable,
  GATEWAY_TIMEOUT: unavailable,
  RESEND_TOO_SOON: 'We just sent you an email. You can request another one {wait}.',
} satisfies Partial<Record<ErrorCode, string>>

/** Codes whose sentence can name the wait. */
export type TimedCode = keyof typeof timedSentences

// Marked for bundlers: where nothing describes an error, its sentences aren't shipped.
export const errorCatalog = /* @__PURE__ */ catalogOf() as Readonly<Record<ErrorCode, ErrorFacts>>

function catalogOf() {
  return Object.fromEntries(
    [serviceErrors, libraryErrors].flatMap((table) =>
      Object.entries(table).flatMap(([kind, sentences]) =>
        Object.entries(sentences).map(([code, sentence]) => {
          const timedSentence = (timedSentences as Record<string, string | undefined>)[code]
          return [code, { kind, sentence, ...(timedSentence && { timedSentence }) }]
        }),
      ),
    ),
  )
}

export type DescribedError = ErrorFacts & {
  /** `null` for a code that is not in the union. */
  code: ErrorCode | null
  isRetryable: boolean
}

export const unknownSentence = 'That didn’t work. Try again, or contact support if this continues.'

/**
 * Describes a refusal. A code that isn't in the union is judged by its status (contract: failures); one like `HTTP_503`
 * carries its own.
 *
 * @param status HTTP status of the refusal, if known @default null
 */
export function describeError(code: string, status: number | null = null): DescribedError {
  const name = upperAscii(code)
  if (isErrorCode(name)) return described(name, errorCatalog[name])
  const named = /^HTTP_(\d{3})$/.exec(name)?.[1]
  return described(null, factsByStatus(status ?? (named ? Number(named) : null)))
}

function described(code: ErrorCode | null, facts: ErrorFacts): DescribedError {
  return { ...facts, code, isRetryable: retryableKinds.has(facts.kind) }
}

function isErrorCode(name: string): name is ErrorCode {
  return Object.hasOwn(errorCatalog, name)
}

function factsByStatus(status: number | null): ErrorFacts {
  if (status === null || status < 400) return unknown('unknown')
  if (status >= 500) return errorCatalog.SERVICE_UNAVAILABLE
  if (status === 403) return errorCatalog.FORBIDDEN
  if (status === 404) return errorCatalog.NOT_FOUND
  return status === 429 ? errorCatalog.RATE_LIMITED : unknown('invalid_credential')
}

function unknown(kind: ErrorKind): ErrorFacts {
  return { kind, sentence: unknownSentence }
}

/** The sentence for people. The same for known and unknown accounts. */
export function refusalSentence(
  code: string,
  retryAfterSeconds: number | null,
  status: number | null = null,
): string {
  const { sentence, timedSentence } = describeError(code, status)
  return timedSentence === undefined || retryAfterSeconds === null
    ? sentence
    : fillIn(timedSentence, { wait: waitInWords(retryAfterSeconds) })
}
