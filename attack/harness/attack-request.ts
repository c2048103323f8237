import type { RawRequest } from '../../testing/http/raw-request'

/** A request as bytes on a socket: built from parts, or written out in full. */
export type AttackRequest =
  | (RawRequest & { label?: string })
  | { label?: string; bytes: string | Buffer }

/** How a failure names the request: its label, or its first line. */
export function nameOf(request: AttackRequest): string {
  if (request.label) return request.label
  if ('bytes' in request) return JSON.stringify(request.bytes.toString('latin1').split('\r\n')[0])
  const headers = Object.entries(request.headers ?? {}).map(([name, value]) => `${name}: ${value}`)
  return `${request.method ?? 'GET'} ${request.path} ${headers.join(' | ')}`.slice(0, 160)
}
