import { API_ERRORS, type ApiErrorCode } from './api-errors'

/** What a route decides to answer; `toResponse` turns it into the wire format. */
export type Reply =
  | { kind: 'ok'; data: unknown; headers: HeaderList }
  /** Lines of JSON without an envelope, for what is too long for one answer. */
  | { kind: 'lines'; lines: readonly unknown[]; headers: HeaderList }
  /** Server-sent events, for as long as they come. */
  | { kind: 'events'; stream: ReadableStream<Uint8Array>; headers: HeaderList }
  | { kind: 'error'; code: ApiErrorCode; message: string; details?: Details; headers: HeaderList }

export type HeaderList = [name: string, value: string][]
type Details = Record<string, unknown>
export type ErrorExtras = { message?: string; details?: Details; headers?: HeaderList }

export function ok(data: unknown = {}, headers: HeaderList = []): Reply {
  return { kind: 'ok', data, headers }
}

export function okLines(lines: readonly unknown[]): Reply {
  return { kind: 'lines', lines, headers: [['content-type', 'application/x-ndjson']] }
}

export function okEvents(stream: ReadableStream<Uint8Array>): Reply {
  return { kind: 'events', stream, headers: [['content-type', 'text/event-stream']] }
}

export function fail(code: ApiErrorCode, extras: ErrorExtras = {}): Reply {
  const { message = API_ERRORS[code][1], details, headers = [] } = extras
  return { kind: 'error', code, message, details, headers }
}

/** A 429 with its wait in both places that clients read (contract: rate limits). */
export function tooManyRequests(retryAfterSeconds: number): Reply {
  return fail('RATE_LIMIT_EXCEEDED', {
    details: { retryAfterSeconds },
    headers: [['retry-after', String(retryAfterSeconds)]],
  })
}

/** The envelope (contract: answers). */
export function toResponse(reply: Reply, requestId: string): Response {
  const headers = new Headers([
    ['content-type', 'application/json; charset=utf-8'],
    ['cache-control', 'no-store'],
    ['x-request-id', requestId],
    ...reply.headers.filter(([name]) => name === 'set-cookie'),
  ])
  for (const [name, value] of reply.headers) {
    if (name !== 'set-cookie') headers.set(name, value)
  }
  if (reply.kind === 'ok') {
    return new Response(JSON.stringify({ success: true, data: reply.data }), { headers })
  }
  if (reply.kind === 'events') return new Response(reply.stream, { headers })
  if (reply.kind === 'lines') {
    return new Response(reply.lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
      headers,
    })
  }
  const { code, message, details } = reply
  const error = { code, message, ...(details && { details }), request_id: requestId }
  const status = API_ERRORS[code][0]
  return new Response(JSON.stringify({ success: false, error }), { status, headers })
}
