/** An event on the wire (contract: events). */
export type OutgoingEvent = {
  module: 'custom' | 'profiles'
  eventType: string
  timestamp: string
  properties: Readonly<Record<string, unknown>>
  context: Readonly<Record<string, unknown>>
  consent: readonly string[]
  userId?: string
  anonymousId?: string
}

export type SendResult = 'accepted' | 'refused' | 'unavailable'

export type EventQueue = {
  add: (event: OutgoingEvent) => void
  /** Events leave the queue only once the service has them. */
  flush: () => Promise<void>
  readonly size: number
}

const maxQueued = 1_000
const flushAt = 20
/** The service refuses longer batches. */
const maxBatch = 100

/** Keeps events until the service has accepted them; when full, drops the oldest. */
export function createEventQueue(
  send: (events: readonly OutgoingEvent[]) => Promise<SendResult>,
): EventQueue {
  let events: OutgoingEvent[] = []
  let sending: Promise<void> | null = null

  async function drain(): Promise<void> {
    while (events.length > 0) {
      const batch = events.slice(0, maxBatch)
      const result = await send(batch)
      if (result === 'unavailable') return
      const sent = new Set(batch)
      events = events.filter((event) => !sent.has(event))
    }
  }

  function flush(): Promise<void> {
    sending ??= drain().finally(() => {
      sending = null
    })
    return sending
  }

  return {
    add(event) {
      events = [...events, event].slice(-maxQueued)
      if (events.length >= flushAt) void flush()
    },
    flush,
    get size() {
      return events.length
    },
  }
}
