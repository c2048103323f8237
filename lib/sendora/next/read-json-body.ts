import type { JsonLimits } from '../core/strict-json'
import { parseStrictJson } from '../core/strict-json'
import { makeUncacheable } from '../core/uncacheable'

export type JsonBody = { kind: 'ok'; value: unknown } | { kind: 'refused'; response: Response }

export type JsonBodyLimits = JsonLimits & {
  /** @default 65536 */
  maxBytes?: number
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads a JSON body for a route handler, or answers 413, 415 or 400 in its place. Stops reading at the limit,
 * whatever the request says of its length.
 */
export async function readJsonBody(
  request: Request,
  { maxBytes = 65_536, ...limits }: JsonBodyLimits = {},
): Promise<JsonBody> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json([\t ]*;[\t ]*charset=("?)utf-8\2)?$/i.test(type)) {
    return refused(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json.')
  }
  const bytes = await readBytes(request, maxBytes)
  if (bytes === null) return refused(413, 'TOO_LARGE', `Send at most ${maxBytes} bytes.`)
  const value = parseStrictJson(textOf(bytes), limits)
  return value === undefined
    ? refused(400, 'INVALID_JSON', 'This is not JSON that can be read in one way only.')
    : { kind: 'ok', value }
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length')) > maxBytes) return null
  const reader = request.body?.getReader()
  const bytes = new Uint8Array(maxBytes)
  let size = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    if (size + part.value.byteLength > maxBytes) {
      await reader?.cancel()
      return null
    }
    bytes.set(part.value, size)
    size += part.value.byteLength
  }
  return bytes.subarray(0, size)
}

/** An empty text for what is not UTF-8. A byte-order mark stays, and is no JSON (RFC 8259, 8.1). */
function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return ''
  }
}

function refused(status: number, code: string, message: string): JsonBody {
  const response = Response.json({ error: { code, message } }, { status })
  makeUncacheable(response.headers)
  return { kind: 'refused', response }
}
