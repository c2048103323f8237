import 'server-only'
import { cookies } from 'next/headers'
import { readEnvironment } from '../sendora/environment'
import { createSendoraServerClient } from '../sendora/server'
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
 * @param signal ends it when the browser goes away
 */
export async function openExport(query: PeopleQuery, signal: AbortSignal): Promise<OpenedExport> {
  const accessToken = await createSendoraServerClient(cookies()).getAccessToken()
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
      signal: AbortSignal.any([signal, stop.signal]),
    })
    if (response.status >= 500 || response.status === 429) return { kind: 'unavailable' }
    if (!response.ok || !response.body) return { kind: 'refused', status: response.status }
    return { kind: 'ok', body: response.body }
  } catch {
    return { kind: 'unavailable' }
  } finally {
    clearTimeout(timer)
  }
}
