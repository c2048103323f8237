import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../state/faults'
import { errorCodeForStatus } from './api-errors'
import type { Outcome } from './outcome'

export type FaultContext = {
  requestId: string
  signal: AbortSignal
  /** Lets the request take its normal way. */
  proceed: () => Promise<Response>
}

/** Bends one request: waits first, then breaks the connection, answers by itself, or lets it pass. */
export async function applyFault(fault: Fault, context: FaultContext): Promise<Outcome> {
  const { requestId, signal, proceed } = context
  if (fault.delayMs) await sleep(fault.delayMs, undefined, { signal }).catch(() => {})
  if (fault.kind === 'reset' || fault.kind === 'hang') return { kind: fault.kind }

  const isScripted = fault.status !== undefined || fault.body !== undefined
  const response = isScripted ? scriptedAnswer(fault, requestId) : await proceed()
  return { kind: fault.kind === 'truncate' ? 'truncate' : 'answer', response }
}

function scriptedAnswer(fault: Fault, requestId: string): Response {
  const { status = 200, contentType = 'application/json; charset=utf-8' } = fault
  const headers = new Headers({ 'cache-control': 'no-store', 'x-request-id': requestId })
  for (const [name, value] of Object.entries(fault.headers ?? {})) headers.set(name, value)
  if (status === 204 || status === 205 || status === 304) {
    return new Response(null, { status, headers })
  }
  if (!headers.has('content-type')) headers.set('content-type', contentType)
  const body = fault.body ?? defaultBody(status, requestId)
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })
}

function defaultBody(status: number, requestId: string): unknown {
  if (status < 400) return { success: true, data: {} }
  const code = errorCodeForStatus(status)
  const error = { code, message: 'A fault set by the mock.', request_id: requestId }
  return { success: false, error }
}
