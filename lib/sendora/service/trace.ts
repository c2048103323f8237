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
