import type { RedactedTokens } from '../core/tokens/redacted-tokens'
import { fetchJson, type HttpReply } from './fetch-json'
import { traced } from './settings'

export type ApiContext = {
  apiUrl: string
  publicKey: string
  timeoutMs: number
  fetch: typeof fetch
  /** The visitor's browser, for the service's list of devices. */
  userAgent?: string | null
  /** The session of a guest who is signing in (contract: guest takeover). */
  guest?: RedactedTokens | null
}

export type ApiCall = {
  /** Path below `/api/v1`, with a leading slash. */
  path: string
  /** The path without ids, for traces. @default none: the trace has the method alone */
  route?: string
  /** @default 'GET' */
  method?: string
  body?: unknown
  /** The user's access token, for routes that need one (contract: headers). */
  bearer?: string
  idempotencyKey?: string | undefined
  /** Longest accepted answer, bytes. @default 65536 */
  maxBytes?: number
}

export type ApiReply = HttpReply

export function callApi(context: ApiContext, call: ApiCall): Promise<ApiReply> {
  const { apiUrl, publicKey, timeoutMs, fetch, userAgent } = context
  const headers = new Headers({ accept: 'application/json', 'x-api-key': publicKey })
  if (call.body !== undefined) headers.set('content-type', 'application/json')
  if (call.bearer !== undefined) headers.set('authorization', `Bearer ${call.bearer}`)
  if (call.idempotencyKey) headers.set('idempotency-key', call.idempotencyKey)
  if (userAgent) headers.set('user-agent', userAgent)
  const { method = 'GET', maxBytes = 65_536 } = call
  const limits = { fetch, timeoutMs, maxBytes }
  const body = call.body === undefined ? null : JSON.stringify(call.body)
  const send = () => fetchJson(`${apiUrl}/api/v1${call.path}`, { method, headers, body }, limits)
  return traced({ kind: 'call', apiUrl, method, route: call.route }, send, (reply) => reply)
}
