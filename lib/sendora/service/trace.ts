import { processSettings } from './settings'

/** Methods that a span may name; any other is `_OTHER` (OpenTelemetry semantic conventions for HTTP). */
type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | '_OTHER'

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

const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

export function knownMethod(method: string): Method {
  return methods.includes(method) ? (method as Method) : '_OTHER'
}

/** Runs work, in a span when the app has given the library a tracer. */
export function traced<T>(facts: SpanFacts<T>, run: () => Promise<T>): Promise<T> {
  const { trace } = processSettings()
  return trace ? trace(facts, run) : run()
}
