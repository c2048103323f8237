import type { Answer } from '../service/envelope'

/** What a call to the service on a user's behalf came to. */
export type ServiceResult<T> =
  | { kind: 'ok'; data: T }
  /** The access token was refused: render `TryRefresh`. */
  | { kind: 'unauthorized' }
  /** Signed in, and not allowed. `details` may name the claim that is missing. */
  | { kind: 'forbidden'; code: string; message: string; details: Readonly<Record<string, unknown>> }
  /** Any other refusal: not found, conflict, invalid input. */
  | {
      kind: 'refused'
      status: number
      code: string
      message: string
      details: Readonly<Record<string, unknown>>
    }
  /** Too much at once. Whoever is signed in stays so. */
  | { kind: 'limited'; code: string; retryAfterSeconds: number | null }
  /** No answer, or none that could be read. Whoever is signed in stays so. */
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

/** Refusals of what the call carries. They say nothing about the access token, although their status is 401. */
const aboutTheBody: ReadonlySet<string> = new Set([
  'INVALID_CREDENTIALS',
  'MFA_CODE_INVALID',
  'SOCIAL_LOGIN_INVALID',
  'PASSKEY_INVALID',
  'PASSKEY_RP_MISMATCH',
])

/** Judges an answer, and has `parse` check its data: what does not fit counts as unreadable. */
export function serviceResult<T>(answer: Answer, parse: (data: unknown) => T): ServiceResult<T> {
  if (answer.kind === 'unavailable') return answer
  if (answer.kind === 'ok') {
    try {
      return { kind: 'ok', data: parse(answer.data) }
    } catch {
      return { kind: 'unavailable', retryAfterSeconds: null }
    }
  }
  const { status, code, message, details, retryAfterSeconds } = answer.refusal
  if (status === 429) return { kind: 'limited', code, retryAfterSeconds }
  if (status === 401 && !aboutTheBody.has(code)) return { kind: 'unauthorized' }
  if (status === 403) return { kind: 'forbidden', code, message, details }
  return { kind: 'refused', status, code, message, details }
}
