import { createRingBuffer } from './ring-buffer'

/** Something that an SDK has recorded. */
export type TrackedEvent = {
  id: string
  atMs: number
  eventType: string
  /** The id of a user or of a browser, as the event says: nothing proves it. */
  who: string
  pageUrl: string | null
  properties: unknown
}

export type TrackedEvents = {
  add(event: Omit<TrackedEvent, 'atMs' | 'id'>): void
  newestFirst(): TrackedEvent[]
}

export function createTrackedEvents(nowMs: () => number): TrackedEvents {
  const events = createRingBuffer<TrackedEvent>(1000)
  let count = 0
  return {
    add: (event) => {
      count += 1
      // Ids of one length sort as they were given out.
      events.push({ ...event, id: `evt_t${count.toString(36).padStart(8, '0')}`, atMs: nowMs() })
    },
    newestFirst: events.newestFirst,
  }
}
