export interface RawResponse {
  status: number
  /** In the order and case of the wire, repeated names included. */
  headers: [name: string, value: string][]
  body: string
}

/**
 * Reads an HTTP/1.1 response from bytes. Answers null while it is not complete, as far as its own
 * headers tell; with `hasEnded`, the end of the connection is the end of the body.
 */
export function parseHttpResponse(bytes: Buffer, { hasEnded = false } = {}): RawResponse | null {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd === -1) return null
  const [statusLine = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n')
  const headers = lines.map(splitHeader)
  const value = (name: string) => headers.find(([one]) => one.toLowerCase() === name)?.[1]
  const rest = bytes.subarray(headEnd + 4)

  const body = /chunked/i.test(value('transfer-encoding') ?? '')
    ? joinChunks(rest)
    : sizedBody(rest, value('content-length'))
  if (body === null && !hasEnded) return null
  const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(statusLine)?.[1])
  return { status, headers, body: (body ?? rest).toString('utf8') }
}

function splitHeader(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon), line.slice(colon + 1).trim()]
}

function sizedBody(rest: Buffer, contentLength: string | undefined): Buffer | null {
  if (contentLength === undefined) return null
  const length = Number(contentLength)
  return rest.length >= length ? rest.subarray(0, length) : null
}

/** RFC 9112 section 7.1, without trailers. Null while the last chunk is missing. */
function joinChunks(rest: Buffer): Buffer | null {
  const chunks: Buffer[] = []
  let at = 0
  for (;;) {
    const lineEnd = rest.indexOf('\r\n', at)
    if (lineEnd === -1) return null
    const size = Number.parseInt(rest.subarray(at, lineEnd).toString('latin1'), 16)
    if (Number.isNaN(size)) return null
    if (size === 0) return Buffer.concat(chunks)
    const start = lineEnd + 2
    if (rest.length < start + size + 2) return null
    chunks.push(rest.subarray(start, start + size))
    at = start + size + 2
  }
}
