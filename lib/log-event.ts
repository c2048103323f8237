import type { SendoraEvent } from './sendora/instrumentation'

type EventName = SendoraEvent['name']

/** Events that need attention. */
const alarming = new Set<EventName>([
  'rotation.foreign_user',
  'rotation.reuse_detected',
  'service.misconfigured',
  'session.too_large',
  'session.unexpected_claim',
])

export type EventLogOptions = {
  /** Events to leave out of the log. @default none */
  leaveOut?: readonly EventName[]
}

/** Writes each event of the session library as one line of JSON. */
export function createEventLog({ leaveOut = [] }: EventLogOptions = {}) {
  const quiet = new Set(leaveOut)
  return (event: SendoraEvent): void => {
    if (quiet.has(event.name)) return
    const level = alarming.has(event.name) ? 'error' : 'info'
    process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, ...event })}\n`)
  }
}
