import 'server-only'
import { openServiceStream } from '../../service/open-service-stream'
import { serviceResponse } from '../../service/service-response'
import { endableStream } from './endable-stream'
import { createStreamSlots } from './stream-slots'

/** Of one session, in this process: over HTTP/1.1 a browser has six connections per site, and pages need some. */
export const mostStreams = 4
const slots = createStreamSlots(mostStreams)

/** The service breathes every 15 seconds. */
const silenceMs = 45_000

const headers = {
  'content-type': 'text/event-stream',
  // `no-transform`: a compressed stream would arrive in lumps.
  'cache-control': 'private, no-store, no-transform',
  // nginx otherwise collects an answer before it passes it on.
  'x-accel-buffering': 'no',
}

/**
 * Passes the service's stream on, with the user's token, from where `Last-Event-ID` says. One too many ends the oldest of
 * the session, with the reason `replaced`.
 *
 * @param session whose streams are counted together
 */
export async function openEventStream(request: Request, session: string): Promise<Response> {
  // A stream without its body would only be left open.
  if (request.method === 'HEAD') return new Response(null, { headers })
  const answer = await openServiceStream('/events/stream', request, {
    accept: 'text/event-stream',
    'last-event-id': lastEventId(request),
  })
  const { signal } = request
  if (answer?.status === 200 && answer.body && !signal.aborted) {
    const { stream, end, letGo } = endableStream(answer.body, {
      silenceMs,
      onEnd: () => {
        release()
        signal.removeEventListener('abort', letGo)
      },
    })
    const release = slots.take(session, () => end('replaced'))
    // Next doesn't cancel a body that it hasn't begun to send.
    signal.addEventListener('abort', letGo)
    return new Response(stream, { headers })
  }
  await answer?.body?.cancel().catch(() => {})
  // The gate has just let the token pass: the service no longer knows the session, or the handler has renewed the token.
  if (answer?.status === 401) return serviceResponse({ kind: 'unauthorized' })
  return serviceResponse({ kind: 'unavailable', retryAfterSeconds: null })
}

function lastEventId(request: Request): string {
  const id = request.headers.get('last-event-id') ?? ''
  return /^[\w-]{1,100}$/.test(id) ? id : ''
}
