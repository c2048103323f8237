import type { RedactedTokens } from '../core/tokens/redacted-tokens'
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

export type ApiReply =
  | { kind: 'answered'; status: number; body: unknown; retryAfterSeconds: number | null }
  /** No complete answer: network, timeout, size. */
  | { kind: 'unreachable'; cause: unknown }

export type FetchLimits = { fetch: typeof fetch; timeoutMs: number; maxBytes: number }

/** One call: no redirects, no cache, bounded in time and size, body included. Never throws. */
export async function fetchJson(
  url: string,
  init: RequestInit,
  limits: FetchLimits,
): Promise<ApiReply> {
  const controller = new AbortController()
  const timeout = new DOMException(`No answer within ${limits.timeoutMs} ms`, 'TimeoutError')
  const timer = setTimeout(() => controller.abort(timeout), limits.timeoutMs)
  try {
    const rules = { redirect: 'manual', cache: 'no-store', signal: controller.signal } as const
    const response = await limits.fetch(url, { ...init, ...rules })
    const text = await readText(response, limits.maxBytes)
    return {
      kind: 'answered',
      status: response.status,
      body: parseJson(response, text),
      retryAfterSeconds: retryAfterSeconds(response.headers.get('retry-after')),
    }
  } catch (cause) {
    return { kind: 'unreachable', cause }
  } finally {
    clearTimeout(timer)
  }
}

async function readText(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      throw new RangeError(`The answer is larger than ${maxBytes} bytes`)
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

/** `undefined` unless it's JSON: a gateway's page must not pass for the service's answer. */
function parseJson(response: Response, text: string): unknown {
  const type = response.headers.get('content-type') ?? ''
  if (!/^application\/([\w.-]+\+)?json[\t ]*(;|$)/i.test(type)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Seconds from `Retry-After` (RFC 9110, 10.2.3), at most 60; `null` when absent or unreadable. */
export function retryAfterSeconds(header: string | null, nowMs = Date.now()): number | null {
  if (header === null) return null
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - nowMs) / 1000
  return Number.isNaN(seconds) ? null : Math.min(60, Math.max(1, Math.ceil(seconds)))
}
