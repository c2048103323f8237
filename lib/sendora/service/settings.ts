import type { OnSendoraEvent, RequestId, SendoraEvent } from '../core/events'
import type { LimitOperation } from '../core/forms/limited-operation'
import type { SharedStore } from '../core/refresh-outcome'
import { processWide } from './process-wide'

/** Methods in spans; any other is `_OTHER` (OpenTelemetry semantic conventions for HTTP). */
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | '_OTHER'

/** Named by the semantic conventions for HTTP. None can contain a token or an email address. */
export type SpanAttributes = Readonly<
  Partial<{
    'sendora.outcome': 'passed' | 'refused' | 'sign-in' | 'unavailable' | 'rotated' | 'rejected'
    'http.request.method': Method
    'http.response.status_code': number
    /** The route, without ids. */
    'url.template': string
    'server.address': string
    'error.type': string
  }>
>

export type SpanFacts<T> = {
  /** `sendora.gate`, `sendora.refresh`, or the method and route of a call. */
  name: string
  kind: 'internal' | 'client'
  attributes: SpanAttributes
  /** Attributes from the result, which itself never reaches the tracer. */
  resultAttributes: (result: T) => SpanAttributes
}

/** Wraps work in a span of a trace; see `telemetry`. */
export type Trace = <T>(facts: SpanFacts<T>, run: () => Promise<T>) => Promise<T>

/** Settings that a process sets once, at startup, for the gate, pages, handlers and actions. */
export type ProcessSettings = {
  /** Receives every event. @default null */
  onEvent: OnSendoraEvent | null
  /** Called before every sign-in, sign-in link and code. @default null: the service's own limits are the only ones */
  limit: LimitOperation | null
  /** Shared by the instances of the app; see `rotation-redis`. Needs `sharedRotation` in `config.ts`. @default null */
  sharedStore: SharedStore | null
  /** Wraps the gate and the calls to the service in spans; see `telemetry`. @default null */
  trace: Trace | null
}

const defaults: ProcessSettings = { onEvent: null, limit: null, sharedStore: null, trace: null }

/** Changes the given settings. Call it from `instrumentation.ts`. */
export function configureSendora(settings: Partial<ProcessSettings>): void {
  Object.assign(processSettings(), settings)
}

export function processSettings(): ProcessSettings {
  return processWide('settings', () => ({ ...defaults }))
}

type WithoutRequest<Event> = Event extends unknown ? Omit<Event, 'requestId'> : never

/** A listener that throws must not fail the request. */
export function report(
  event: WithoutRequest<SendoraEvent>,
  requestId: RequestId | null = null,
): void {
  try {
    processSettings().onEvent?.({ requestId, ...event } as SendoraEvent)
  } catch {
    // There is nowhere to report it.
  }
}

const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

export function knownMethod(method: string): Method {
  return methods.includes(method) ? (method as Method) : '_OTHER'
}

export function traced<T>(facts: SpanFacts<T>, run: () => Promise<T>): Promise<T> {
  const { trace } = processSettings()
  return trace ? trace(facts, run) : run()
}

const knownNames = [
  'AbortError',
  'AggregateError',
  'EvalError',
  'NetworkError',
  'RangeError',
  'ReferenceError',
  'SendoraError',
  'SyntaxError',
  'TimeoutError',
  'TypeError',
  'URIError',
] as const

export type ErrorName = (typeof knownNames)[number] | 'Error' | '_OTHER'

/** From a closed set: an error's own name may contain anything. */
export function errorName(thrown: unknown): ErrorName {
  if (!(thrown instanceof Error)) return '_OTHER'
  return knownNames.find((name) => name === thrown.name) ?? 'Error'
}
