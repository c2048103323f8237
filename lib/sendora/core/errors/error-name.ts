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
