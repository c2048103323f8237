import { eventsSince } from '../../data/events/event-log'
import { type EventPosition, eventView } from '../../data/events/stored-event'
import type { Actor } from '../../http/request/actor'
import type { MockState } from '../../state/mock-state'

const LOOK_EVERY_MS = 250
const BREATHE_EVERY_MS = 15_000
/** Of what a client missed, the newest. */
const MOST_MISSED = 1_000
const RECONNECT_MS = 2_000

type StreamEnd = 'revoked' | 'token_expired'

/** Server-sent events (WHATWG HTML 9.2) for as long as the session and its token are good. */
export function eventStream(state: MockState, actor: Actor, after: EventPosition) {
  let position = after
  let timer: NodeJS.Timeout | undefined
  let breathedAt = performance.now()
  const encoder = new TextEncoder()

  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (text: string) => {
        breathedAt = performance.now()
        controller.enqueue(encoder.encode(text))
      }
      const look = () => {
        const end = endOf(state, actor)
        if (end) {
          send(`event: end\ndata: ${JSON.stringify({ reason: end })}\n\n`)
          clearInterval(timer)
          controller.close()
          return
        }
        for (const event of eventsSince(state.eventLog(), position, MOST_MISSED)) {
          position = event
          const { properties: _, ...shown } = eventView(event)
          send(`id: ${event.id}\nevent: event\ndata: ${JSON.stringify(shown)}\n\n`)
        }
        if (performance.now() - breathedAt > BREATHE_EVERY_MS) send(': still here\n\n')
      }
      send(`retry: ${RECONNECT_MS}\n\n`)
      timer = setInterval(look, LOOK_EVERY_MS)
      look()
    },
    cancel: () => clearInterval(timer),
  })
}

function endOf(state: MockState, { family, claims }: Actor): StreamEnd | null {
  if (family.revokedAtMs !== null) return 'revoked'
  return claims.exp <= state.nowSeconds() ? 'token_expired' : null
}
