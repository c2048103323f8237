import type { Trace, TracedEnd, TracedOutcome, TracedWork } from './service/settings'

/** Named by the semantic conventions for HTTP. None can contain a token or an email address. */
type SpanAttributes = Readonly<
  Partial<{
    'sendora.outcome': TracedOutcome
    'http.request.method': string
    'http.response.status_code': number
    /** The route, without ids. */
    'url.template': string
    'server.address': string
    'error.type': string
  }>
>

/** Without message, cause and stack, which are free text. */
type RecordedError = { name: ErrorName; code?: string }
type Span = {
  setAttributes: (attributes: SpanAttributes) => unknown
  setStatus: (status: { code: number }) => unknown
  recordException: (error: RecordedError) => void
  end: () => void
}
type SpanOptions = { kind: number; attributes: SpanAttributes }
type OpenTelemetry = {
  trace: {
    getTracer: (name: string) => {
      startActiveSpan: <T>(
        name: string,
        options: SpanOptions,
        run: (span: Span) => Promise<T>,
      ) => Promise<T>
    }
  }
}

/** `SpanKind` and `SpanStatusCode` of the optional package. */
const spanKinds = { internal: 0, client: 2 } as const
const statusError = 2

/**
 * Spans for the gate's decision, each refresh and each call to the service, with outcome and status; `null` when the
 * package `@opentelemetry/api` isn't installed. Pass it to `configureSendora({ trace })` in `instrumentation.ts`.
 */
export async function openTelemetryTrace(): Promise<Trace | null> {
  const api = await loadApi()
  if (api === null) return null
  const tracer = api.trace.getTracer('sendora')
  return (work, run, endOf) => {
    const { name, ...options } = spanOf(work)
    return tracer.startActiveSpan(name, options, async (span) => {
      try {
        const result = await run()
        const found = endAttributes(endOf(result))
        span.setAttributes(found)
        if (found['error.type'] !== undefined) span.setStatus({ code: statusError })
        return result
      } catch (error) {
        span.setStatus({ code: statusError })
        if (error instanceof Error) span.recordException(recordedError(error))
        throw error
      } finally {
        span.end()
      }
    })
  }
}

/** `sendora.gate`, `sendora.refresh`, or the method and route of a call. */
function spanOf(work: TracedWork): SpanOptions & { name: string } {
  if (work.kind !== 'call') {
    return { name: `sendora.${work.kind}`, kind: spanKinds.internal, attributes: {} }
  }
  const { route, apiUrl } = work
  const method = methods.has(work.method) ? work.method : null
  const name = method ?? 'HTTP'
  return {
    name: route === undefined ? name : `${name} ${route}`,
    kind: spanKinds.client,
    attributes: {
      'http.request.method': method ?? '_OTHER',
      'server.address': new URL(apiUrl).hostname,
      ...(route !== undefined && { 'url.template': route }),
    },
  }
}

function endAttributes(end: TracedEnd): SpanAttributes {
  if (end.kind === 'decided') return { 'sendora.outcome': end.outcome }
  if (end.kind === 'unreachable') return { 'error.type': errorName(end.cause) }
  const { status } = end
  return {
    'http.response.status_code': status,
    ...(status >= 400 && { 'error.type': String(status) }),
  }
}

/** Methods in spans; any other is `_OTHER` (OpenTelemetry semantic conventions for HTTP). */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])

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

type ErrorName = (typeof knownNames)[number] | 'Error' | '_OTHER'

/** From a closed set: an error's own name may contain anything. */
function errorName(thrown: unknown): ErrorName {
  if (!(thrown instanceof Error)) return '_OTHER'
  return knownNames.find((name) => name === thrown.name) ?? 'Error'
}

function recordedError(error: Error): RecordedError {
  const name = errorName(error)
  // Each of Next's bundles has its own class `SendoraError`, so `instanceof` doesn't work.
  const isOurs = name === 'SendoraError' && 'code' in error && typeof error.code === 'string'
  return isOurs && /^[a-z_]{1,40}$/.test(`${error.code}`)
    ? { name, code: `${error.code}` }
    : { name }
}

async function loadApi(): Promise<OpenTelemetry | null> {
  try {
    // `as string`: without the package, the app must still pass the type check.
    return await import(/* turbopackOptional: true */ '@opentelemetry/api' as string)
  } catch {
    return null
  }
}
