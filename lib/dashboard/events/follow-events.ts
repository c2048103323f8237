import { readServerSentEvents } from './server-sent-events'

/** What a stream says of an event. Its properties are on the event's own page. */
export type StreamedEvent = {
  id: string
  at: string
  type: string
  actorId: string
  person: { id: string; name: string } | null
}

export type FollowOptions = {
  /** Opens the stream after an event. */
  open: (lastEventId: string, signal: AbortSignal) => Promise<Response>
  /** Where the page's list ends; empty to begin now. */
  after: string
  onEvent: (event: StreamedEvent) => void
  onState: (state: 'live' | 'reconnecting') => void
  sleep: (ms: number) => Promise<void>
  signal: AbortSignal
  /** A clock that only goes on. */
  nowMs?: () => number
}

/** The service breathes every 15 seconds. */
const silenceMs = 45_000
const firstWaitMs = 1_000
const longestWaitMs = 30_000

type Outcome = 'signed-out' | 'replaced' | 'renew' | 'cut'
type Seen = { id: string; failures: number; isRefused: boolean }

/**
 * Follows a stream of events through rotations and outages: each time it goes on after the last event that it has seen, so
 * none is missed and none comes twice. Ends when the session has ended, or when newer streams of it took this one's place:
 * to go on by itself would end one of those.
 */
export async function followEvents(
  options: FollowOptions,
): Promise<'signed-out' | 'replaced' | 'stopped'> {
  const { signal, onState, sleep } = options
  const seen: Seen = { id: options.after, failures: 0, isRefused: false }
  while (!signal.aborted) {
    const outcome = await followOnce(options, seen)
    if (signal.aborted) break
    if (outcome === 'signed-out' || outcome === 'replaced') return outcome
    // An expired token is no failure: the next request renews it. Unless that happens again and again.
    const waitMs =
      outcome === 'renew' && seen.failures === 0
        ? 0
        : firstWaitMs * 2 ** Math.max(0, seen.failures - 1)
    seen.failures += 1
    if (waitMs > 0) {
      onState('reconnecting')
      await sleep(Math.min(waitMs, longestWaitMs))
    }
  }
  return 'stopped'
}

async function followOnce(
  { open, onEvent, onState, signal, nowMs = () => performance.now() }: FollowOptions,
  seen: Seen,
): Promise<Outcome> {
  let liveSinceMs: number | null = null
  try {
    const response = await open(seen.id, signal)
    if (response.status === 401 || response.status === 403) {
      // The answer may have brought a renewed session, which the next request uses.
      const isAgain = seen.isRefused
      seen.isRefused = true
      return isAgain ? 'signed-out' : 'renew'
    }
    if (!response.ok || response.body === null) return 'cut'
    seen.isRefused = false
    onState('live')
    liveSinceMs = nowMs()
    for await (const message of readServerSentEvents(response.body, silenceMs)) {
      if (message.event === 'end') return readEnd(message.data)
      const event = message.event === 'event' ? readEvent(message.data) : null
      if (!event) continue
      seen.id = event.id
      seen.failures = 0
      onEvent(event)
    }
  } catch {
    // No connection, or one that broke: the loop tries again.
  } finally {
    // A stream that held was no failure, even if nothing has happened in the project.
    if (liveSinceMs !== null && nowMs() - liveSinceMs >= longestWaitMs) seen.failures = 0
  }
  return 'cut'
}

function readEnd(data: string): Outcome {
  const reason = parse(data)?.reason
  if (reason === 'revoked') return 'signed-out'
  return reason === 'replaced' ? 'replaced' : 'renew'
}

function readEvent(data: string): StreamedEvent | null {
  const value = parse(data)
  if (!value) return null
  const { id, at, type, actorId, person } = value
  if (![id, at, type, actorId].every((one) => typeof one === 'string')) return null
  const known = record(person)
  return {
    ...({ id, at, type, actorId } as Omit<StreamedEvent, 'person'>),
    person:
      typeof known?.id === 'string' && typeof known.name === 'string'
        ? { id: known.id, name: known.name }
        : null,
  }
}

function parse(data: string): Record<string, unknown> | null {
  try {
    return record(JSON.parse(data))
  } catch {
    return null
  }
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
}
