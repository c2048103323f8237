import { connect } from 'node:net'
import { appUrl } from '../addresses'
import type { RawResponse } from './parse-http-response'
import { parseHttpResponse } from './parse-http-response'

export interface RawRequest {
  method?: string
  /** The request target, byte for byte: nothing is resolved, decoded or normalized. */
  path: string
  headers?: Record<string, string | undefined> | readonly (readonly [string, string])[]
  body?: string
}

export interface RawOptions {
  origin?: string
  timeoutMs?: number
}

/** Sends a request without a client that would tidy it up first. */
export function rawRequest(request: RawRequest, options: RawOptions = {}): Promise<RawResponse> {
  const { method = 'GET', path, headers = {}, body = '' } = request
  const pairs = [...(Symbol.iterator in headers ? headers : Object.entries(headers))].filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  )
  const names = pairs.map(([name]) => name.toLowerCase())
  const add = (name: string, value: string) =>
    names.includes(name) ? [] : [[name, value] as const]
  const all = [
    ...add('host', new URL(options.origin ?? appUrl).host),
    ...pairs,
    ...add('connection', 'close'),
    ...(body === '' ? [] : add('content-length', String(Buffer.byteLength(body)))),
  ]
  const head = all.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const start = Buffer.from(`${method} ${path} HTTP/1.1\r\n${head}\r\n`, 'latin1')
  return sendBytes(Buffer.concat([start, Buffer.from(body)]), options)
}

/** Writes exactly these bytes (latin1 when given as text) and reads one response. */
export function sendBytes(
  bytes: string | Buffer,
  { origin = appUrl, timeoutMs = 10_000 }: RawOptions = {},
): Promise<RawResponse> {
  const { hostname, port } = new URL(origin)
  const isHead = /^HEAD /.test(bytes.toString('latin1'))
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) })
    let received: Buffer = Buffer.alloc(0)
    const finish = (hasEnded: boolean) => {
      const response = parseHttpResponse(received, { hasEnded: hasEnded || isHead })
      if (response === null && !hasEnded) return
      socket.destroy()
      if (response) resolve(response)
      else reject(new Error(`The connection ended after ${received.length} bytes`))
    }
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`No answer in ${timeoutMs} ms`)))
    socket.on('error', reject)
    socket.on('end', () => finish(true))
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      finish(false)
    })
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
  })
}
