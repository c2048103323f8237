import type { HeldTokens } from '../core/held-tokens'
import type { HttpReply } from './fetch-json'
import { fetchJson } from './fetch-json'

/** What is needed to call the service. */
export type ApiContext = {
  apiUrl: string
  publicKey: string
  timeoutMs: number
  fetch: typeof fetch
  /** The visitor's browser, for the service's list of devices; `null` or absent: none is named. */
  userAgent?: string | null
  /** The session of a guest who is about to sign in: goes along as the takeover hint (contract 3.11). */
  guest?: HeldTokens | null
}

export type ApiCall = {
  /** Path below `/api/v1`, with a leading slash. */
  path: string
  /** @default 'GET' */
  method?: string
  /** Sent as JSON. */
  body?: unknown
  /** End user's access token, for the routes that need one (contract 1.2). */
  bearer?: string
  /** Longest accepted answer, bytes. @default 65536 */
  maxBytes?: number
}

export type ApiReply = HttpReply

/** Performs one call to the service. Never throws. */
export function callApi(context: ApiContext, call: ApiCall): Promise<ApiReply> {
  const { apiUrl, publicKey, timeoutMs, fetch, userAgent } = context
  const headers = new Headers({ accept: 'application/json', 'x-api-key': publicKey })
  if (call.body !== undefined) headers.set('content-type', 'application/json')
  if (call.bearer !== undefined) headers.set('authorization', `Bearer ${call.bearer}`)
  if (userAgent) headers.set('user-agent', userAgent)
  const init: RequestInit = { method: call.method ?? 'GET', headers }
  if (call.body !== undefined) init.body = JSON.stringify(call.body)
  const limits = { fetch, timeoutMs, maxBytes: call.maxBytes ?? 65_536 }
  return fetchJson(`${apiUrl}/api/v1${call.path}`, init, limits)
}
