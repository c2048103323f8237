import type { MockState } from '../../state/mock-state'
import { appAddress } from '../app-address'

/** Routes that pages call themselves, through the browser SDK. All others are for servers. */
const BROWSER_PATHS = [
  '/events',
  '/events/batch',
  '/feature-flags/evaluate',
  '/feature-flags/evaluate-all',
]

/** A browser's question whether a page of the app may call, which is no call: 204, and nothing is logged. */
export function preflightAnswer(state: MockState, request: Request, path: string): Response | null {
  const isPreflight =
    request.method === 'OPTIONS' && request.headers.has('access-control-request-method')
  if (!isPreflight || !BROWSER_PATHS.includes(path)) return null
  const headers = {
    ...sharing(state, request),
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type, x-api-key',
    'access-control-max-age': '600',
  }
  return new Response(null, { status: 204, headers })
}

/** Lets a page of the app read the answer. Other origins get it too, and the browser keeps it from them. */
export function shareWithApp(state: MockState, request: Request, response: Response, path: string) {
  // `GET /events` is a list for servers.
  if (request.method !== 'POST' || !BROWSER_PATHS.includes(path)) return response
  for (const [name, value] of Object.entries(sharing(state, request))) {
    response.headers.set(name, value)
  }
  return response
}

function sharing(state: MockState, request: Request): Record<string, string> {
  const { origin } = appAddress(state)
  return request.headers.get('origin') === origin
    ? { 'access-control-allow-origin': origin, vary: 'origin' }
    : { vary: 'origin' }
}
