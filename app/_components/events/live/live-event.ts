import { type EventWordKey, eventWordKey } from '@/lib/dashboard/events/event-word-keys'
import type { StreamedEvent } from '@/lib/dashboard/events/follow-events'

/** An event as the live list shows it: finished texts. */
export type LiveEvent = {
  id: string
  iso: string
  time: string
  type: string
  /** A name, or the id that the event has. */
  who: string
  personId: string | null
  /** What happened, or null for a type that has no words. */
  words: string | null
}

/** The same on the server, for the rows to begin with, and in the browser, for what the stream brings. */
export function liveEvent(
  { id, at, type, person, actorId }: StreamedEvent,
  words: Record<EventWordKey, string>,
  time: string,
): LiveEvent {
  const key = eventWordKey(type)
  return {
    id,
    iso: at,
    time,
    type,
    who: person?.name ?? actorId,
    personId: person?.id ?? null,
    words: key && words[key],
  }
}
