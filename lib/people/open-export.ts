import 'server-only'
import { callerToken } from '../caller-token'
import { readEnvironment } from '../sendora/environment'
import { filterSearch } from './people-api'
import type { PeopleQuery } from './people-query'

/** How long the service may take to begin. The rest may take as long as it comes. */
const startTimeoutMs = 10_000

export type OpenedExport =
  | { kind: 'ok'; body: ReadableStream<Uint8Array> }
  | { kind: 'unavailable' }
  | { kind: 'refused'; status: number }

/**
 * Asks the service for everyone who matches, as lines of JSON. `callService` reads one bounded answer; this one is a
 * stream of any length.
 *
 * @param request the browser's: its user asks, and its end ends the stream
 */
export async function openExport(query: PeopleQuery, request: Request): Promise<OpenedExport> {
  const accessToken = await callerToken(request)
  if (accessToken === null) return { kind: 'refused', status: 401 }
  const { apiUrl } = readEnvironment(process.env)
  const search = filterSearch(query)
  search.set('sort', query.sort)
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), startTimeoutMs)
  try {
    const response = await fetch(`${apiUrl}/api/v1/people/export?${search}`, {
      headers: { authorization: `Bearer ${accessToken}`, accept: 'application/x-ndjson' },
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.any([request.signal, stop.signal]),
    })
    if (response.ok && response.body) return { kind: 'ok', body: response.body }
    await response.body?.cancel()
    const isAway = response.status >= 500 || response.status === 429
    return isAway ? { kind: 'unavailable' } : { kind: 'refused', status: response.status }
  } catch {
    return { kind: 'unavailable' }
  } finally {
    clearTimeout(timer)
  }
}
