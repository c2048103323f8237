import { randomUUID } from 'node:crypto'
import { getResponse, type RequestHandler } from 'msw'
import { API_BASE_PATH } from './constants'
import { controlHandlers } from './control'
import { apiHandlers } from './handlers'
import { applyFault } from './http/apply-fault'
import type { Outcome } from './http/outcome'
import { fail, toResponse } from './http/reply'
import { apiPath, isAtOrBelow } from './http/request/api-path'
import { preflightAnswer, shareWithApp } from './http/request/cross-origin'
import { identify } from './http/request/identify'
import { parseJson } from './http/request/parse-json'
import { readBody } from './http/request/read-body'
import { settleInProcess } from './http/settle-in-process'
import { idpHandlers } from './idp'
import { pageHandlers } from './page'
import { createMockState, type MockOptions, type MockState } from './state/mock-state'

export type MockService = {
  /** Every route as MSW handlers; `handle` adds faults, the log and request ids around them. */
  handlers: RequestHandler[]
  state: MockState
  /** Decides what happens to a request; the server plays it out on the socket. */
  handle(request: Request): Promise<Outcome>
  /** The same without a socket: a reset rejects like `fetch`, a hang waits for the signal. */
  fetch(request: Request): Promise<Response>
}

/**
 * A strict second implementation of the Sendora service. Holds no state outside the object that
 * it returns, so that several can run in one process.
 */
export function createMockService(options: MockOptions = {}): MockService {
  const state = createMockState(options)
  const api = apiHandlers(state)
  const own = [...controlHandlers(state), ...idpHandlers(state), ...pageHandlers(state)]

  const handle = async (request: Request): Promise<Outcome> => {
    const requestId = `req_${randomUUID()}`
    const url = new URL(request.url)
    const isApi = isAtOrBelow(url.pathname, API_BASE_PATH)
    try {
      return isApi
        ? await handleApi({ state, handlers: api, request, url, requestId })
        : { kind: 'answer', response: await handleOwn({ state, handlers: own, request, url }) }
    } catch (error) {
      state.log(`${request.method} ${url.pathname} failed: ${String(error)}`)
      return { kind: 'answer', response: toResponse(fail('INTERNAL_ERROR'), requestId) }
    }
  }

  return {
    handlers: [...api, ...own],
    state,
    handle,
    fetch: async (request) => settleInProcess(await handle(request), request),
  }
}

type Context = { state: MockState; handlers: RequestHandler[]; request: Request; url: URL }

async function handleApi(context: Context & { requestId: string }): Promise<Outcome> {
  const { state, request, url, requestId } = context
  const path = apiPath(url.pathname)
  const preflight = preflightAnswer(state, request, path)
  if (preflight) return { kind: 'answer', response: preflight }
  const body = await readBody(request)
  const bytes = body.kind === 'read' ? body.bytes : new Uint8Array()
  const json = parseJson(bytes, request.headers.get('content-type'))
  const identity = identify(state, request.headers, json.kind === 'parsed' ? json.value : null)

  const proceed = async (): Promise<Response> => {
    if (body.kind === 'too-large') return toResponse(fail('PAYLOAD_TOO_LARGE'), requestId)
    if (!isDecodable(url.pathname)) return toResponse(fail('VALIDATION_ERROR'), requestId)
    const response = await route(context, bytes, requestId)
    if (response) return shareWithApp(state, request, response, path)
    state.log(`unknown route ${request.method} ${url.pathname}`)
    return toResponse(fail('NOT_FOUND'), requestId)
  }

  const fault = state.faults.take({ path, email: identity.email })
  const outcome: Outcome = fault
    ? await applyFault(fault, { requestId, signal: request.signal, proceed })
    : { kind: 'answer', response: await proceed() }

  const { userId, familyId, email } = identity
  const status = 'response' in outcome ? outcome.response.status : null
  const at = new Date(state.nowMs()).toISOString()
  state.requestLog.add({ at, method: request.method, path, status, userId, familyId }, email)
  return outcome
}

async function handleOwn(context: Context): Promise<Response> {
  const { request } = context
  // A page of another site must not use the controls: browsers say where a request comes from.
  if (request.method !== 'GET' && request.headers.get('sec-fetch-site') === 'cross-site') {
    return new Response('Not from another site.', { status: 403 })
  }
  const body = await readBody(request)
  if (body.kind === 'too-large') return new Response('Too large.', { status: 413 })
  const response = await route(context, body.bytes, '')
  return response ?? Response.json({ message: 'There is no such control.' }, { status: 404 })
}

/** Runs the handlers on the service's own origin, so that a Host header decides nothing. */
function route(context: Context, bytes: Uint8Array, requestId: string) {
  const { state, handlers, request, url } = context
  const headers = new Headers(request.headers)
  headers.set('x-request-id', requestId)
  const inner = new Request(`${state.origin}${url.pathname}${url.search}`, {
    method: request.method,
    headers,
    body: bytes.byteLength > 0 ? new Blob([bytes as Uint8Array<ArrayBuffer>]) : null,
  })
  return getResponse(handlers, inner)
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}
