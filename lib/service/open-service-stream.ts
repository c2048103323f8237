import 'server-only'
import { readEnvironment } from '../sendora/environment'
import { callerToken } from './caller-token'

/** How long the service may take to start. What follows has no limit. */
const startTimeoutMs = 10_000

/**
 * Opens an answer of any length at the service, as the caller; `callService` reads bounded ones. Null if no answer begins.
 *
 * @param request the browser's: its user asks, and its end ends the stream
 */
export async function openServiceStream(
  path: string,
  request: Request,
  headers: Record<string, string>,
): Promise<Response | null> {
  const token = await callerToken(request)
  const { apiUrl, publicKey } = readEnvironment()
  const asked = new Headers(headers)
  if (publicKey !== undefined) asked.set('x-api-key', publicKey)
  if (token !== null) asked.set('authorization', `Bearer ${token}`)

  const starting = new AbortController()
  const timer = setTimeout(() => starting.abort(), startTimeoutMs)
  const answer = await fetch(`${apiUrl}/api/v1${path}`, {
    headers: asked,
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.any([request.signal, starting.signal]),
  }).catch(() => null)
  clearTimeout(timer)
  return answer
}
