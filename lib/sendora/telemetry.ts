import { type ErrorName, errorName, type SpanAttributes, type Trace } from './service/settings'

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
  return ({ name, kind, attributes, resultAttributes }, run) =>
    tracer.startActiveSpan(name, { kind: spanKinds[kind], attributes }, async (span) => {
      try {
        const result = await run()
        const found = resultAttributes(result)
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
    // biome-ignore lint/suspicious/noTsIgnore: the package is optional
    // @ts-ignore: an optional peer
    return (await import('@opentelemetry/api')) as OpenTelemetry
  } catch {
    return null
  }
}
