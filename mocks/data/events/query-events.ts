import { fold } from '../fold'
import { encodeCursor } from './event-cursor'
import { type EventLogFacts, eventsOf, type Span, type Wanted } from './event-log'
import { compareEvents, type EventPosition, eventView, type StoredEvent } from './stored-event'

export type EventQuery = Wanted & Span & { q: string; after: EventPosition | null; limit: number }

/** A search by text reads this many events for one page, and no more: the page may then be short. */
const READ_FOR_TEXT = 50_000

export type EventPage = { items: ReturnType<typeof eventView>[]; nextCursor: string | null }

export function queryEvents(facts: EventLogFacts, query: EventQuery): EventPage {
  const { after, limit, fromMs } = query
  const words = fold(query.q).split(/\s+/).filter(Boolean)
  const toMs = after ? Math.min(query.toMs, after.atMs + 1) : query.toMs
  const items: StoredEvent[] = []
  let read = 0
  for (const event of eventsOf(facts, { fromMs, toMs }, query)) {
    if (after && compareEvents(event, after) >= 0) continue
    const last = items.at(-1)
    if (last && items.length === limit) return page(items, last)
    read += 1
    if (hasWords(event, words)) items.push(event)
    if (words.length > 0 && read >= READ_FOR_TEXT) return page(items, event)
  }
  return page(items, null)
}

function page(items: StoredEvent[], last: EventPosition | null): EventPage {
  return { items: items.map(eventView), nextCursor: last && encodeCursor(last) }
}

function hasWords({ type, person, actorId, properties }: StoredEvent, words: string[]): boolean {
  if (words.length === 0) return true
  const named = person ? `${person.name} ${person.email}` : ''
  const text = fold(`${type} ${actorId} ${named} ${JSON.stringify(properties)}`)
  return words.every((word) => text.includes(word))
}
