import type { ProcessSettings } from './service/process-settings'

type Span = { end: () => void; recordException: (error: Error) => void }
type OpenTelemetry = {
  trace: {
    getTracer: (name: string) => {
      startActiveSpan: <T>(name: string, run: (span: Span) => Promise<T>) => Promise<T>
    }
  }
}

/**
 * Spans for calls to the service, when the package `@opentelemetry/api` is installed; `null` when it is not. Give
 * it to `configureSendora({ trace })` in `instrumentation.ts`.
 */
export async function openTelemetryTrace(): Promise<ProcessSettings['trace']> {
  const api = await loadApi()
  if (api === null) return null
  const tracer = api.trace.getTracer('sendora')
  return (name, run) =>
    tracer.startActiveSpan(name, async (span) => {
      try {
        return await run()
      } finally {
        span.end()
      }
    })
}

async function loadApi(): Promise<OpenTelemetry | null> {
  try {
    // biome-ignore lint/suspicious/noTsIgnore: the package may be there or not, and either is right
    // @ts-ignore: an optional peer
    return (await import('@opentelemetry/api')) as OpenTelemetry
  } catch {
    return null
  }
}
