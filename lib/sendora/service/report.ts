import type { RequestId, SendoraEvent } from '../core/events'
import { processSettings } from './settings'

type WithoutRequest<Event> = Event extends unknown ? Omit<Event, 'requestId'> : never

/** Reports an event. A listener that throws must not fail the request that it watches. */
export function report(
  event: WithoutRequest<SendoraEvent>,
  requestId: RequestId | null = null,
): void {
  try {
    processSettings().onEvent?.({ requestId, ...event } as SendoraEvent)
  } catch {
    // The listener's own failure, and nowhere to report it to.
  }
}
