import type { Method, SpanFacts } from './settings'
import { processSettings } from './settings'

const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

export function knownMethod(method: string): Method {
  return methods.includes(method) ? (method as Method) : '_OTHER'
}

/** Runs work, in a span when the app has given the library a tracer. */
export function traced<T>(facts: SpanFacts<T>, run: () => Promise<T>): Promise<T> {
  const { trace } = processSettings()
  return trace ? trace(facts, run) : run()
}
