import type { OnSendoraEvent } from '../core/events'
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

const defaults: ProcessSettings = {
  onEvent: null,
  limit: null,
  sharedStore: null,
  trace: null,
}

/** Call it from `instrumentation.ts`. What is left out stays as it is. */
export function configureSendora(settings: Partial<ProcessSettings>): void {
  Object.assign(processSettings(), settings)
}

export function processSettings(): ProcessSettings {
  return processWide('settings', () => ({ ...defaults }))
}
