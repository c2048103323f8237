/** One event, generated or recorded by an SDK. */
export type StoredEvent = {
  id: string
  atMs: number
  type: string
  /** Who did it, as the event says: of a person, a user or a browser. */
  actorId: string
  /** Null for an anonymous browser, and for a user without a name here. */
  person: { id: string; name: string; email: string } | null
  properties: unknown
}

/** A place in the log, between events. */
export type EventPosition = Pick<StoredEvent, 'atMs' | 'id'>

/** Ascending, as events arrive: those of one millisecond by id, the generated ones first. */
export function compareEvents(left: EventPosition, right: EventPosition): number {
  if (left.atMs !== right.atMs) return left.atMs - right.atMs
  return left.id < right.id ? -1 : Number(left.id > right.id)
}

export function eventView({ id, atMs, type, actorId, person, properties }: StoredEvent) {
  return { id, at: new Date(atMs).toISOString(), type, actorId, person, properties }
}
