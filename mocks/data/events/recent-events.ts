import { type EventLogFacts, eventsOf } from './event-log'
import { eventView } from './stored-event'

/** The newest events of people, without their properties. */
export function recentEvents(facts: EventLogFacts, limit: number) {
  const events = []
  const forever = { fromMs: 0, toMs: Number.POSITIVE_INFINITY }
  for (const event of eventsOf({ ...facts, tracked: [] }, forever)) {
    if (events.length === limit) break
    const { id, type, at, person } = eventView(event)
    events.push({ id, type, at, person })
  }
  return events
}
