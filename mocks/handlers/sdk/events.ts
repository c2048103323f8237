import { z } from 'zod'
import { keyEndpoint } from '../../http/endpoint'
import { ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'
import { type Event, eventSchema } from './event-schema'

/** More are refused as a whole (contract: events). */
const MAX_BATCH = 100
const batchSchema = z.object({ events: z.array(z.unknown()).min(1).max(MAX_BATCH) })

/** What pages tell. The answer's shape is [design]. */
export const trackingHandlers = (state: MockState) => [
  keyEndpoint(state, { method: 'post', path: '/events', body: eventSchema }, ({ body }) => {
    keep(state, body)
    return ok({ accepted: 1, rejected: [] })
  }),

  // Those that are wrong are dropped and named, the rest land.
  keyEndpoint(state, { method: 'post', path: '/events/batch', body: batchSchema }, ({ body }) => {
    const results = body.events.map((event) => eventSchema.safeParse(event))
    for (const { data } of results) if (data) keep(state, data)
    const rejected = results.flatMap(({ error }, index) =>
      error ? [{ index, reason: error.issues.map(reasonOf).join('; ') }] : [],
    )
    return ok({ accepted: results.length - rejected.length, rejected })
  }),
]

/** Names the member, and never repeats its value. */
function reasonOf({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`
}

function keep(state: MockState, event: Event): void {
  const { eventType, userId, anonymousId, context, properties } = event
  const pageUrl = context?.page?.url ?? null
  state.trackedEvents.add({ eventType, who: userId ?? anonymousId ?? '', pageUrl, properties })
}
