const reservedKeys = new Set(['__proto__', 'constructor', 'prototype'])
const tokens = /"(?:[^"\\]|\\[\s\S])*"|[{}[\]:]|[^"{}[\]:]+/g

export type JsonLimits = {
  /** @default 32 */
  maxDepth?: number
  /** Keys of all objects together. @default 1000 */
  maxKeys?: number
}

/**
 * Parses JSON that every reader understands alike: no repeated key, no infinite number, no key of the prototype chain, and
 * bounded before anything is built.
 *
 * @returns `undefined` for anything else. Never throws.
 */
export function parseStrictJson(text: string, limits: JsonLimits = {}): unknown {
  if (!isBounded(text, limits)) return undefined
  try {
    return JSON.parse(text, (_, value) => {
      if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('not finite')
      return value
    })
  } catch {
    return undefined
  }
}

/** Checks the structure in one pass; the parser refuses the rest. */
function isBounded(text: string, { maxDepth = 32, maxKeys = 1_000 }: JsonLimits): boolean {
  const open: Set<string>[] = []
  let keys = 0
  let latest = ''
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') {
      if (open.push(new Set()) > maxDepth) return false
    } else if (token === '}' || token === ']') {
      open.pop()
    } else if (token === ':') {
      const key = unquoted(latest)
      const known = open.at(-1)
      if (key === null || !known || known.has(key) || reservedKeys.has(key)) return false
      known.add(key)
      if (++keys > maxKeys) return false
    } else if (token.trim() !== '') {
      latest = token
    }
  }
  return true
}

/** `"a"` and `"\u0061"` are one key. */
function unquoted(token: string): string | null {
  try {
    const key: unknown = JSON.parse(token)
    return typeof key === 'string' ? key : null
  } catch {
    return null
  }
}
