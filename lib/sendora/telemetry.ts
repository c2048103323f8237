import { isRecord } from './core/is-record'
import type { ProcessSettings } from './service/process-settings'

type Span = {
  setAttribute: (name: string, value: string) => unknown
  recordException: (error: Error) => void
  end: () => void
}
type OpenTelemetry = {
  trace: {
    getTracer: (name: string) => {
      startActiveSpan: <T>(name: string, run: (span: Span) => Promise<T>) => Promise<T>
    }
  }
}

/**
 * A span for each refresh at the service, with its outcome as `sendora.outcome`, when the package `@opentelemetry/api`
 * is installed; `null` when it is not. Give it to `configureSendora({ trace })` in `instrumentation.ts`.
 */
export async function openTelemetryTrace(): Promise<ProcessSettings['trace']> {
  const api = await loadApi()
  if (api === null) return null
  const tracer = api.trace.getTracer('sendora')
  return (name, run) =>
    tracer.startActiveSpan(name, async (span) => {
      try {
        const result = await run()
        // The kind alone: what else an outcome holds are tokens.
        if (isRecord(result) && typeof result.kind === 'string') {
          span.setAttribute('sendora.outcome', result.kind)
        }
        return result
      } catch (error) {
        if (error instanceof Error) span.recordException(error)
        throw error
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
