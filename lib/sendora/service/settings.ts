import type { OnSendoraEvent, RequestId, SendoraEvent } from '../core/events'
import type { LimitOperation } from '../core/forms/limited-operation'
import type { SharedStore } from '../core/refresh-outcome'
import { processWide } from './process-wide'

/** Methods that a span may name; any other is `_OTHER` (OpenTelemetry semantic conventions for HTTP). */
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | '_OTHER'

/** Names by the semantic conventions for HTTP where there are some. None can hold a token or an address of a person. */
export type SpanAttributes = Readonly<
  Partial<{
    'sendora.outcome': 'passed' | 'refused' | 'sign-in' | 'unavailable' | 'rotated' | 'rejected'
    'http.request.method': Method
    'http.response.status_code': number
    /** The route as the library knows it, without anybody's id. */
    'url.template': string
    'server.address': string
    'error.type': string
  }>
>

export type SpanFacts<T> = {
  /** `sendora.gate`, `sendora.refresh`, or the method and the route of a call. */
  name: string
  kind: 'internal' | 'client'
  attributes: SpanAttributes
  /** What the result adds. The result itself never reaches the tracer. */
  resultAttributes: (result: T) => SpanAttributes
}

/** Wraps work in a span of a trace; see `telemetry`. */
export type Trace = <T>(facts: SpanFacts<T>, run: () => Promise<T>) => Promise<T>

/** What a process sets once, at its start, for gate, pages, handlers and actions alike. */
export type ProcessSettings = {
  /** Hears everything that the library reports. */
  onEvent: OnSendoraEvent | null
  /** Asked before every sign-in, sign-in link and code. Left out, the service's own limits are the only ones. */
  limit: LimitOperation | null
  /** What the instances of the app share; see `rotation-redis`. Needs `sharedRotation` in `config.ts`. */
  sharedStore: SharedStore | null
  /** Wraps the gate and the calls to the service in spans of a trace; see `telemetry`. */
  trace: Trace | null
}

const defaults: ProcessSettings = { onEvent: null, limit: null, sharedStore: null, trace: null }

/** Call it from `instrumentation.ts`. What is left out stays as it is. */
export function configureSendora(settings: Partial<ProcessSettings>): void {
  Object.assign(processSettings(), settings)
}

export function processSettings(): ProcessSettings {
  return processWide('settings', () => ({ ...defaults }))
}

type WithoutRequest<Event> = Event extends unknown ? Omit<Event, 'requestId'> : never

/** Reports an event. A listener that throws must not fail the request that it watches. */
export function report(
  event: WithoutRequest<SendoraEvent>,
  requestId: RequestId | null = null,
): void {
  try {
    processSettings().onEvent?.({ requestId, ...event } as SendoraEvent)
  } catch {
    // The listener's own failure, and nowhere to report it to.
  }
}

const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

export function knownMethod(method: string): Method {
  return methods.includes(method) ? (method as Method) : '_OTHER'
}

/** Runs work, in a span when the app has given the library a tracer. */
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

/** What kind of thing was thrown, from a closed set: an error's own name is text that anything may be part of. */
export function errorName(thrown: unknown): ErrorName {
  if (!(thrown instanceof Error)) return '_OTHER'
  return knownNames.find((name) => name === thrown.name) ?? 'Error'
}
