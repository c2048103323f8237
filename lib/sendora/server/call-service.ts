import { cookies } from 'next/headers'
import type { SendoraConfig } from '../core/config/options'
import { type Breaker, createBreaker } from '../service/breaker'
import { type ApiCall, type ApiReply, callApi } from '../service/call-api'
import { type Answer, readAnswer } from '../service/envelope'
import { processWide } from '../service/process-wide'
import { report } from '../service/settings'
import { sha256Hex } from '../service/sha256'
import { configuration } from './configuration'
import { createSendoraServerClient } from './server-client'

export type ServiceCall<T> = {
  /** @default 'GET' */
  method?: string
  /** Sent as JSON. */
  body?: unknown
  /** Checks and shapes the answer's data, for example a zod schema's `parse`. Throwing counts as unreadable. */
  parse: (data: unknown) => T
}

/** Calls the service on behalf of whoever is signed in. */
export type CallService = <T>(path: string, call: ServiceCall<T>) => Promise<ServiceResult<T>>

/** Longest answer of a data route, bytes. */
const maxBytes = 1_048_576

/**
 * Calls the service with this request's access token.
 *
 * @param path below `/api/v1`, with a leading slash; encode what you put into it
 */
export const callService: CallService = async (path, call) => {
  const token = await createSendoraServerClient(cookies()).getAccessToken()
  return serviceCaller(configuration(), token)(path, call)
}

/** The same for a token at hand. */
export function serviceCaller(config: SendoraConfig, accessToken: string | null): CallService {
  return async (path, { parse, method = 'GET', body }) => {
    if (accessToken === null) return { kind: 'unauthorized' }
    const call = { path, bearer: accessToken, maxBytes }
    // What may change something is always sent: whether it was judged is for the service to say.
    const isRead = method === 'GET' && body === undefined
    const reply = await (isRead
      ? guardedRead(config, call)
      : callApi(config, { ...call, method, body }))
    return serviceResult(readAnswer(reply), parse)
  }
}

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

/** A call that changes nothing at the service, on behalf of somebody. */
export type ReadCall = Omit<ApiCall, 'method' | 'body'> & { bearer: string }

/**
 * Reads from the service, or is unreachable at once while nothing there answers: each page would otherwise wait for
 * the timeout. Only silence counts, since an answer of any status is quick. Apart from the breaker of refreshes: what
 * this one knows ends no session and delays no renewal.
 */
export async function guardedRead(config: SendoraConfig, call: ReadCall): Promise<ApiReply> {
  return readBreaker(config).run(
    () => sha256Hex(call.bearer),
    () => callApi(config, call),
    {
      failedForMs: (reply) => (isSilence(reply) ? 0 : null),
      whenOpen: () => ({ kind: 'unreachable', cause: null }),
    },
  )
}

function readBreaker({ apiUrl, publicKey, elapsedMs }: SendoraConfig): Breaker {
  return processWide(`read breaker ${apiUrl} ${publicKey}`, () =>
    createBreaker({
      nowMs: elapsedMs,
      onChange: (state) => report({ name: `read_breaker.${state}` }),
    }),
  )
}

/** An answer that is too large came from a service that lives. */
function isSilence(reply: ApiReply): boolean {
  return reply.kind === 'unreachable' && !(reply.cause instanceof RangeError)
}
