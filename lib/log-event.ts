import type { SendoraEvent } from './sendora/instrumentation'

/** Requests that simply went through are not worth a line each. */
const quiet = new Set<SendoraEvent['name']>(['gate.passed'])

/** Writes an event of the session library as one line of JSON. */
export function logEvent(event: SendoraEvent): void {
  if (quiet.has(event.name)) return
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`)
}
