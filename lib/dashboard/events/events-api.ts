import 'server-only'
import { cache } from 'react'
import type { ServiceResult } from '../../sendora'
import { callService, getSession } from '../../sendora/server'
import { createPrivateCache } from '../../service/private-cache'
import { readById } from '../../service/read-by-id'
import { addDays, startOfDay } from '../calendar'
import {
  type Event,
  type EventList,
  type EventType,
  eventListSchema,
  eventSchema,
  eventTypesSchema,
  type Funnel,
  funnelSchema,
  type RecentEvent,
  type Retention,
  recentEventsSchema,
  retentionSchema,
} from './event-schemas'
import type { ExploreQuery } from './explore-query'
import type { FunnelQuery } from './funnel-query'

// Every call carries the access token of the current session. The service decides what it may see.

/** As many events as stay below the size of an answer if each had 32 KB of properties. */
const eventsPerPage = 25

export function readRecentEvents(limit = 8): Promise<ServiceResult<RecentEvent[]>> {
  return callService(`/events/recent?limit=${limit}`, {
    parse: (data) => recentEventsSchema.parse(data).items,
  })
}

/** A page of the list. Its days are those of a time zone. */
export function readEvents(
  { from, to, ...query }: ExploreQuery,
  timeZone: string,
): Promise<ServiceResult<EventList>> {
  const search = new URLSearchParams({ limit: `${eventsPerPage}` })
  for (const [name, value] of Object.entries(query)) if (value !== '') search.set(name, value)
  if (from !== '') search.set('from', startOfDay(from, timeZone).toISOString())
  if (to !== '') search.set('to', startOfDay(addDays(to, 1), timeZone).toISOString())
  return callService(`/events?${search}`, { parse: eventListSchema.parse })
}

/** Asked once per request: the page and the trail above it both name the event. */
export const readEvent = cache(
  (id: string): Promise<ServiceResult<Event>> =>
    readById(id, (encoded) => `/events/${encoded}`, eventSchema.parse),
)

const cachedTypes = createPrivateCache<EventType[]>({ maxAgeSeconds: 30 })

/** Every type that was ever seen, the most frequent first. A new one appears within half a minute. */
export async function readEventTypes(): Promise<ServiceResult<EventType[]>> {
  return cachedTypes(await getSession(), () =>
    callService('/events/types', { parse: (data) => eventTypesSchema.parse(data).items }),
  )
}

export function readFunnel(
  { steps, windowDays, from, to }: FunnelQuery,
  timeZone: string,
): Promise<ServiceResult<Funnel>> {
  return callService('/analytics/funnel', {
    method: 'POST',
    body: { steps, windowDays, from, to, tz: timeZone },
    parse: funnelSchema.parse,
  })
}

export function readRetention(timeZone: string): Promise<ServiceResult<Retention>> {
  return callService(`/analytics/retention?weeks=8&tz=${encodeURIComponent(timeZone)}`, {
    parse: retentionSchema.parse,
  })
}
