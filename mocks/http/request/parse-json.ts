export type JsonOutcome =
  | { kind: 'parsed'; value: unknown }
  | { kind: 'empty' }
  | { kind: 'malformed' }
  | { kind: 'wrong-type' }

/** Reads a body as JSON in UTF-8 and nothing else; a byte order mark is no JSON (RFC 8259, 8.1). */
export function parseJson(bytes: Uint8Array, contentType: string | null): JsonOutcome {
  if (bytes.byteLength === 0) return { kind: 'empty' }
  if (!isJsonType(contentType)) return { kind: 'wrong-type' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { kind: 'parsed', value: JSON.parse(text) }
  } catch {
    return { kind: 'malformed' }
  }
}

function isJsonType(contentType: string | null): boolean {
  return /^application\/json[\t ]*(?:;[\t ]*charset="?utf-8"?[\t ]*)?$/i.test(contentType ?? '')
}
