import 'server-only'
import { openServiceStream } from '../../open-service-stream'
import { serviceResponse } from '../../service-response'

const headers = {
  'content-type': 'text/event-stream',
  // `no-transform`: a compressed stream would arrive in lumps.
  'cache-control': 'private, no-store, no-transform',
  // nginx otherwise collects an answer before it passes it on.
  'x-accel-buffering': 'no',
}

/** Passes the service's stream on, with the user's token, from where `Last-Event-ID` says. */
export async function openEventStream(request: Request): Promise<Response> {
  // A stream without its body would only be left open.
  if (request.method === 'HEAD') return new Response(null, { headers })
  const answer = await openServiceStream('/events/stream', request, {
    accept: 'text/event-stream',
    'last-event-id': lastEventId(request),
  })
  if (answer?.status === 200) return new Response(answer.body, { headers })
  await answer?.body?.cancel()
  // The gate has just let the token pass: the service no longer knows the session, or the handler has renewed the token.
  if (answer?.status === 401) return serviceResponse({ kind: 'unauthorized' })
  return serviceResponse({ kind: 'unavailable', retryAfterSeconds: null })
}

function lastEventId(request: Request): string {
  const id = request.headers.get('last-event-id') ?? ''
  return /^[\w-]{1,100}$/.test(id) ? id : ''
}
