import {
  blockedText,
  malformedText,
  serviceUnavailableText,
  tooLargeText,
} from '../errors/gate-messages'
import { signInUrl } from '../paths/return-to'
import type { BodyVerdict } from './body-rules'
import type { EndReason } from './decide-gate'
import { isRead, pageMethods, type RequestKind } from './request-kind'
import { unavailablePage } from './unavailable-page'

export type GateAnswer = {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | null
  /** Path to redirect to, on the app's own origin. */
  location?: string
}

/** When the service names no wait, seconds. */
const defaultRetryAfterSeconds = 5

type SignInFacts = {
  request: RequestKind
  method: string
  loginPath: string
  returnTo: string | null
  reason?: EndReason | undefined
}

export function signInAnswer({ request, method, ...target }: SignInFacts): GateAnswer {
  const location = signInUrl(target.loginPath, target.returnTo, target.reason)
  if (request === 'json') return json(401, 'UNAUTHORIZED', 'Sign in to use this address.')
  if (request === 'action') {
    // Of a gate's answers, Next's client follows only this header.
    return actionText(401, 'Sign in to continue.', { 'x-action-redirect': `${location};push` })
  }
  // A 307 would send a form's body on to the sign-in page.
  return { status: isRead(method) ? 307 : 303, headers: {}, body: null, location }
}

export function unavailableAnswer(
  request: RequestKind,
  retryAfterSeconds: number | null,
  nonce: string,
): GateAnswer {
  const retryAfter = { 'retry-after': String(retryAfterSeconds ?? defaultRetryAfterSeconds) }
  if (request === 'action') return actionText(503, serviceUnavailableText, retryAfter)
  const { headers, body } =
    request === 'json'
      ? json(503, 'SERVICE_UNAVAILABLE', serviceUnavailableText)
      : unavailablePage(nonce)
  return { status: 503, headers: { ...headers, ...retryAfter }, body }
}

export function crossOriginAnswer(request: RequestKind, appOrigin: string): GateAnswer {
  const text = blockedText(appOrigin)
  if (request === 'json') return json(403, 'CROSS_ORIGIN', text)
  return request === 'action' ? actionText(403, text) : plain(403, text)
}

export function claimsAnswer(missingClaims: readonly string[]): GateAnswer {
  return json(403, 'CLAIM_MISSING', 'Your account can’t do this.', { missingClaims })
}

export function unverifiedAnswer(): GateAnswer {
  const message =
    'This needs a verified session, but this app only decodes them. Set SENDORA_JWKS_URL.'
  return json(501, 'VERIFICATION_REQUIRED', message)
}

export function methodAnswer(method: string): GateAnswer {
  // An OPTIONS that isn't a preflight asks for this list alone (RFC 9110, 9.3.7).
  const isQuestion = method === 'OPTIONS'
  const answer = plain(isQuestion ? 204 : 405, 'This page doesn’t support that method.')
  return {
    ...answer,
    headers: { ...answer.headers, allow: pageMethods.join(', ') },
    body: isQuestion ? null : answer.body,
  }
}

/** Bodies that Next would cut, or refuse with 500. */
export function bodyAnswer(
  verdict: Extract<BodyVerdict, { kind: 'too-large' | 'malformed' }>,
  request: RequestKind,
): GateAnswer {
  return verdict.kind === 'too-large'
    ? refusalAnswer(request, 413, 'PAYLOAD_TOO_LARGE', tooLargeText(verdict.mostBytes))
    : refusalAnswer(request, 400, 'BODY_MALFORMED', malformedText)
}

function refusalAnswer(
  request: RequestKind,
  status: number,
  code: string,
  text: string,
): GateAnswer {
  if (request === 'json' || request === 'preflight') return json(status, code, text)
  return request === 'action' ? actionText(status, text) : plain(status, text)
}

/** The app's own handler threw. */
export function failedAnswer(): GateAnswer {
  return plain(500, 'Something went wrong.')
}

export function badHostAnswer(): GateAnswer {
  return plain(400, 'This site isn’t served at this address.')
}

export function badPathAnswer(): GateAnswer {
  return plain(400, 'This address can’t be read.')
}

function json(status: number, code: string, message: string, details?: object): GateAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ error: { code, message, details } }),
  }
}

/** Next's client reads the text of a failed action under exactly this type. */
function actionText(status: number, body: string, headers: object = {}): GateAnswer {
  return { status, headers: { 'content-type': 'text/plain', ...headers }, body }
}

function plain(status: number, body: string): GateAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}
