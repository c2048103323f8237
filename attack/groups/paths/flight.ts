import type { RawRequest } from '../../../testing/http/raw-request'
import type { AttackRequest } from '../../harness/attack-request'

type Headers = Record<string, string>

/** The headers with which Next's own client asks for a payload instead of a document. */
export const flightHeaders: readonly Headers[] = [
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
]

/** Each request as it is, and again as each kind of Flight request. */
export function asDocumentAndFlight(requests: readonly RawRequest[]): AttackRequest[] {
  return requests.flatMap((request) => [
    request,
    ...flightHeaders.map((headers) => ({
      ...request,
      headers: { ...(request.headers as Headers | undefined), ...headers },
    })),
  ])
}

/** A gated page, asked for with each of these headers. */
export function gatedWith(...sets: readonly Headers[]): AttackRequest[] {
  return sets.map((headers) => ({ path: '/dashboard', headers }))
}

/** Paths as documents and as Flight requests. */
export function paths(...list: readonly string[]): AttackRequest[] {
  return asDocumentAndFlight(list.map((path) => ({ path })))
}
