import 'server-only'
import { openServiceStream } from '../service/open-service-stream'
import { filterSearch } from './people-api'
import type { PeopleQuery } from './people-query'

type OpenedExport =
  | { kind: 'ok'; body: ReadableStream<Uint8Array> }
  | { kind: 'unavailable' | 'refused' }

/** Asks the service for everyone who matches, as lines of JSON. */
export async function openExport(query: PeopleQuery, request: Request): Promise<OpenedExport> {
  const search = filterSearch(query)
  search.set('sort', query.sort)
  const accept = 'application/x-ndjson'
  const answer = await openServiceStream(`/people/export?${search}`, request, { accept })
  if (answer === null) return { kind: 'unavailable' }
  if (answer.ok && answer.body) return { kind: 'ok', body: answer.body }
  await answer.body?.cancel().catch(() => {})
  const isAway = answer.status >= 500 || answer.status === 429
  return { kind: isAway ? 'unavailable' : 'refused' }
}
