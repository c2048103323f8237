import { createRingBuffer } from './ring-buffer'

/** Something that the browser SDK has recorded, as far as the page for people shows it. */
export type TrackedEvent = {
  atMs: number
  eventType: string
  /** The id of a user or of a browser, as the event says: nothing proves it. */
  who: string
  pageUrl: string | null
}

export type TrackedEvents = {
  add(event: Omit<TrackedEvent, 'atMs'>): void
  newestFirst(): TrackedEvent[]
}

export function createTrackedEvents(nowMs: () => number): TrackedEvents {
  const events = createRingBuffer<TrackedEvent>(1000)
  return {
    add: (event) => events.push({ ...event, atMs: nowMs() }),
    newestFirst: events.newestFirst,
  }
}
