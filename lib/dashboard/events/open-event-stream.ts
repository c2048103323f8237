import 'server-only'
import { callerToken } from '../../caller-token'
import { readEnvironment } from '../../sendora/environment'
import { serviceResponse } from '../../service-response'

const headers = {
  'content-type': 'text/event-stream',
  // `no-transform`: a compressed stream would arrive in lumps.
  'cache-control': 'private, no-store, no-transform',
  // nginx otherwise collects an answer before it passes it on.
  'x-accel-buffering': 'no',
}

const connectMs = 10_000

/** Passes the service's stream on, with the user's token, from where `Last-Event-ID` says. */
export async function openEventStream(request: Request): Promise<Response> {
  // A stream without its body would only be left open.
  if (request.method === 'HEAD') return new Response(null, { headers })
  const token = await callerToken(request)
  const { apiUrl, publicKey } = readEnvironment()
  const asked = new Headers({ accept: 'text/event-stream', 'last-event-id': lastEventId(request) })
  if (publicKey !== undefined) asked.set('x-api-key', publicKey)
  if (token !== null) asked.set('authorization', `Bearer ${token}`)

  const connecting = new AbortController()
  const timer = setTimeout(() => connecting.abort(), connectMs)
  const answer = await fetch(`${apiUrl}/api/v1/events/stream`, {
    headers: asked,
    cache: 'no-store',
    redirect: 'manual',
    signal: AbortSignal.any([request.signal, connecting.signal]),
  }).catch(() => null)
  clearTimeout(timer)

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
