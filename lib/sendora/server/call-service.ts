import { cookies } from 'next/headers'
import type { SendoraConfig } from '../core/config/options'
import { servicePath } from '../core/paths/service-path'
import { sha256Hex } from '../core/tokens/redacted-tokens'
import { breakerFor } from '../service/breaker'
import { type ApiCall, type ApiReply, callApi } from '../service/call-api'
import { type Answer, readAnswer } from '../service/envelope'
import { configuration } from './configuration'
import { createSendoraServerClient } from './server-client'

export type ServiceCall<T> = {
  /** @default 'GET' */
  method?: string
  /** Sent as JSON. */
  body?: unknown
  /** Sent as `Idempotency-Key`: the service counts a call that is repeated with it once. @default none */
  idempotencyKey?: string
  /** Validates the answer's data, for example a zod schema's `parse`. If it throws, the result is `unavailable`. */
  parse: (data: unknown) => T
}

/** Calls the service as the signed-in user. */
export type CallService = <T>(path: string, call: ServiceCall<T>) => Promise<ServiceResult<T>>

const maxAnswerBytes = 1_048_576

/**
 * Calls the service with this request's access token. Every outcome is a {@link ServiceResult}; only misuse throws.
 *
 * @param path below `/api/v1`, with a leading slash; put values into it with `encodeURIComponent`
 * @returns `ok` with the parsed data, or why there's none: `unauthorized` (render `TryRefresh`), `forbidden`, `refused`,
 * `limited`, or `unavailable`
 * @throws SendoraError `path_invalid`, before anything is sent, if the path could lead elsewhere
 * @example
 * ```ts
 * const projects = await callService('/projects', { parse: projectList.parse })
 * if (projects.kind === 'unauthorized') return <TryRefresh />
 * ```
 */
export const callService: CallService = async (path, call) => {
  const token = await createSendoraServerClient(cookies()).getAccessToken()
  return serviceCaller(configuration(), token)(path, call)
}

export function serviceCaller(config: SendoraConfig, accessToken: string | null): CallService {
  return async (path, { parse, method = 'GET', body, idempotencyKey }) => {
    const safePath = servicePath(path)
    if (accessToken === null) return { kind: 'unauthorized' }
    const call = { path: safePath, bearer: accessToken, maxBytes: maxAnswerBytes }
    const isRead = method === 'GET' && body === undefined
    const reply = await (isRead
      ? guardedRead(config, call)
      : callApi(config, { ...call, method, body, idempotencyKey }))
    return serviceResult(readAnswer(reply), parse)
  }
}

/** The result of a call to the service as a user. */
export type ServiceResult<T> =
  | { kind: 'ok'; data: T }
  /** The access token was refused: render `TryRefresh`. */
  | { kind: 'unauthorized' }
  /** Signed in, but not allowed. `details` may name the missing claim. */
  | { kind: 'forbidden'; code: string; message: string; details: Details }
  /** Any other refusal: not found, conflict, invalid input. */
  | { kind: 'refused'; status: number; code: string; message: string; details: Details }
  /** Too many calls. The user stays signed in. */
  | { kind: 'limited'; code: string; retryAfterSeconds: number | null }
  /** No answer, or an unreadable one. The user stays signed in. */
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

type Details = Readonly<Record<string, unknown>>

/** Refusals of the body with status 401: they say nothing about the access token. */
const aboutTheBody: ReadonlySet<string> = new Set([
  'INVALID_CREDENTIALS',
  'MFA_CODE_INVALID',
  'SOCIAL_LOGIN_INVALID',
  'PASSKEY_INVALID',
  'PASSKEY_RP_MISMATCH',
])

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

type ReadCall = Omit<ApiCall, 'method' | 'body'> & { bearer: string }

/**
 * Reads from the service, and fails fast while it doesn't answer, so that pages don't each wait for the timeout. Its
 * breaker is separate from that of refreshes, so it never delays a renewal.
 */
async function guardedRead(config: SendoraConfig, call: ReadCall): Promise<ApiReply> {
  return breakerFor(config, 'read_breaker').run(
    () => sha256Hex(call.bearer),
    () => callApi(config, call),
    {
      failedForMs: (reply) => (isSilence(reply) ? 0 : null),
      whenOpen: () => ({ kind: 'unreachable', cause: null }),
    },
  )
}

/** An answer that is too large isn't silence. */
function isSilence(reply: ApiReply): boolean {
  return reply.kind === 'unreachable' && !(reply.cause instanceof RangeError)
}
