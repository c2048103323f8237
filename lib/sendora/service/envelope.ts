import { isRecord } from '../core/is-record'
import type { ApiReply } from './call-api'

export type Refusal = {
  status: number
  /** The service's code, or `HTTP_<status>` without one. */
  code: string
  message: string
  details: Readonly<Record<string, unknown>>
  retryAfterSeconds: number | null
}

export type Answer = { kind: 'ok'; data: unknown } | Failure

export type Failure =
  | { kind: 'refused'; refusal: Refusal }
  /** No verdict: no answer, a gateway's answer, or 408, 425, 429 or 5xx. */
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

/** The longest wait in an outage; an account may be locked for longer. */
const longestWaitSeconds = 60
const transientStatuses = new Set([408, 425, 429])

/** Reads the envelope (contract: answers). A 2xx needs `success: true`. */
export function readEnvelope(reply: ApiReply): Answer {
  if (reply.kind === 'unreachable') return { kind: 'unavailable', retryAfterSeconds: null }
  const { status, body } = reply
  if (status < 400) {
    return status < 300 &&
      isRecord<'success' | 'data'>(body) &&
      body.success === true &&
      'data' in body
      ? { kind: 'ok', data: body.data }
      : { kind: 'unavailable', retryAfterSeconds: null }
  }
  const refusal = readRefusal(reply)
  if (status >= 500 || transientStatuses.has(status) || refusal === null) {
    const wait = refusal?.retryAfterSeconds ?? reply.retryAfterSeconds
    return { kind: 'unavailable', retryAfterSeconds: wait && Math.min(wait, longestWaitSeconds) }
  }
  return { kind: 'refused', refusal }
}

/** The same for a form, which shows a 429 with its wait; for a session, a 429 says nothing. */
export function readAnswer(reply: ApiReply): Answer {
  if (reply.kind === 'unreachable' || reply.status !== 429) return readEnvelope(reply)
  const { retryAfterSeconds } = reply
  const unnamed = { status: 429, code: 'RATE_LIMITED', message: '', details: {}, retryAfterSeconds }
  return { kind: 'refused', refusal: readRefusal(reply) ?? unnamed }
}

/** The refusal in a reply, whatever its status; `null` without the service's JSON. */
export function readRefusal(reply: Extract<ApiReply, { kind: 'answered' }>): Refusal | null {
  const { error } = isRecord(reply.body) ? reply.body : {}
  if (!isRecord(error)) return null
  const { code, message, details } = error
  const known = isRecord(details) ? details : {}
  const { retryAfterSeconds: seconds } = known
  return {
    status: reply.status,
    code: typeof code === 'string' && code !== '' ? code : `HTTP_${reply.status}`,
    message: typeof message === 'string' ? message : '',
    details: known,
    retryAfterSeconds: isWait(seconds) ? Math.ceil(seconds) : reply.retryAfterSeconds,
  }
}

/** Other values are ignored (contract: answers). */
function isWait(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
}
