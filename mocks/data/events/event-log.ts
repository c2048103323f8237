import type { TrackedEvent } from '../../state/tracked-events'
import type { Person } from '../people'
import {
  idOfSlot,
  isFilled,
  kindOfSlot,
  personOfSlot,
  propertiesOfSlot,
  SLOT_MS,
  slotOfId,
  timeOfSlot,
} from './event-slots'
import { compareEvents, type EventPosition, type StoredEvent } from './stored-event'

export type EventLogFacts = {
  seed: number
  nowMs: number
  people: readonly Person[]
  /** Newest first. */
  tracked: readonly TrackedEvent[]
  nameOf(userId: string): StoredEvent['person']
}

export type Span = { fromMs: number; toMs: number }
export type Wanted = { type?: string; person?: string }

const DAY_MS = 86_400_000
const KEPT_DAYS = 400

/** Generated events and those of SDKs as one log, newest first, within a span whose end is excluded. */
export function* eventsOf(facts: EventLogFacts, span: Span, wanted: Wanted = {}) {
  const fromMs = Math.max(span.fromMs, facts.nowMs - KEPT_DAYS * DAY_MS)
  const within = { fromMs, toMs: Math.min(span.toMs, facts.nowMs + 1) }
  const tracked = trackedEvents(facts, within, wanted)
  let next = tracked.shift()
  for (const event of generatedEvents(facts, within, wanted)) {
    while (next && compareEvents(next, event) > 0) {
      yield next
      next = tracked.shift()
    }
    yield event
  }
  if (next) yield next
  yield* tracked
}

function* generatedEvents(facts: EventLogFacts, { fromMs, toMs }: Span, wanted: Wanted) {
  const { seed, people } = facts
  const { type, person } = wanted
  const index = person === undefined ? null : people.findIndex((one) => isPerson(one, person))
  const oldest = Math.floor(fromMs / SLOT_MS)
  for (let slot = Math.floor((toMs - 1) / SLOT_MS); slot >= oldest; slot -= 1) {
    if (!isFilled(seed, slot)) continue
    if (type !== undefined && kindOfSlot(seed, slot) !== type) continue
    if (index !== null && personOfSlot(seed, slot, people.length) !== index) continue
    const event = eventOfSlot(facts, slot)
    if (event && event.atMs >= fromMs && event.atMs < toMs) yield event
  }
}

function trackedEvents(facts: EventLogFacts, span: Span, { type, person }: Wanted): StoredEvent[] {
  return facts.tracked
    .filter(({ atMs }) => atMs >= span.fromMs && atMs < span.toMs)
    .map((event) => storedEvent(facts, event))
    .filter((event) => type === undefined || event.type === type)
    .filter(
      (event) =>
        person === undefined ||
        event.actorId === person ||
        (event.person !== null && isPerson(event.person, person)),
    )
    .sort((left, right) => compareEvents(right, left))
}

const isPerson = ({ id, email }: { id: string; email: string }, wanted: string) =>
  id === wanted || email === wanted.toLowerCase()

function eventOfSlot({ seed, people }: EventLogFacts, slot: number): StoredEvent | null {
  const person = people[personOfSlot(seed, slot, people.length)]
  if (!person) return null
  const { id, name, email } = person
  return {
    id: idOfSlot(slot),
    atMs: timeOfSlot(seed, slot),
    type: kindOfSlot(seed, slot),
    actorId: id,
    person: { id, name, email },
    properties: propertiesOfSlot(seed, slot, person),
  }
}

function storedEvent({ nameOf }: EventLogFacts, event: TrackedEvent): StoredEvent {
  const { id, atMs, eventType: type, who, properties } = event
  return { id, atMs, type, actorId: who, person: nameOf(who), properties }
}

/** One event; null when there is none of this id, or not any more. */
export function eventById(facts: EventLogFacts, id: string): StoredEvent | null {
  const recorded = facts.tracked.find((event) => event.id === id)
  if (recorded) return storedEvent(facts, recorded)
  const slot = slotOfId(id)
  const event = slot !== null && isFilled(facts.seed, slot) ? eventOfSlot(facts, slot) : null
  const isKept = event && event.atMs > facts.nowMs - KEPT_DAYS * DAY_MS
  return isKept && event.atMs <= facts.nowMs ? event : null
}

/** What has happened since a place in the log, oldest first; of too many the newest. */
export function eventsSince(facts: EventLogFacts, after: EventPosition, limit: number) {
  const events: StoredEvent[] = []
  const span = { fromMs: after.atMs, toMs: Number.POSITIVE_INFINITY }
  for (const event of eventsOf(facts, span)) {
    if (events.length === limit || compareEvents(event, after) <= 0) break
    events.push(event)
  }
  return events.reverse()
}
