import type { RedactedTokens } from '../core/tokens/redacted-tokens'
import { fetchJson, type HttpReply } from './fetch-json'
import { errorName, knownMethod, type SpanFacts, traced } from './settings'

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
  /** Longest accepted answer, bytes. @default 65536 */
  maxBytes?: number
}

export type ApiReply = HttpReply

export function callApi(context: ApiContext, call: ApiCall): Promise<ApiReply> {
  const { apiUrl, publicKey, timeoutMs, fetch, userAgent } = context
  const headers = new Headers({ accept: 'application/json', 'x-api-key': publicKey })
  if (call.body !== undefined) headers.set('content-type', 'application/json')
  if (call.bearer !== undefined) headers.set('authorization', `Bearer ${call.bearer}`)
  if (userAgent) headers.set('user-agent', userAgent)
  const { method = 'GET', maxBytes = 65_536 } = call
  const limits = { fetch, timeoutMs, maxBytes }
  const body = call.body === undefined ? null : JSON.stringify(call.body)
  const send = () => fetchJson(`${apiUrl}/api/v1${call.path}`, { method, headers, body }, limits)
  return traced(callSpan(apiUrl, method, call.route), send)
}

function callSpan(apiUrl: string, method: string, route?: string): SpanFacts<ApiReply> {
  const known = knownMethod(method)
  const name = known === '_OTHER' ? 'HTTP' : known
  return {
    name: route === undefined ? name : `${name} ${route}`,
    kind: 'client',
    attributes: {
      'http.request.method': known,
      'server.address': new URL(apiUrl).hostname,
      ...(route !== undefined && { 'url.template': route }),
    },
    resultAttributes: (reply) => {
      if (reply.kind === 'unreachable') return { 'error.type': errorName(reply.cause) }
      const { status } = reply
      return {
        'http.response.status_code': status,
        ...(status >= 400 && { 'error.type': String(status) }),
      }
    },
  }
}
