import { blockedText, serviceUnavailableText } from '../errors/gate-messages'
import { signInUrl } from '../paths/return-to'
import type { EndReason } from './decide-gate'
import { isRead, pageMethods, type RequestKind } from './request-kind'
import { unavailablePage } from './unavailable-page'

/** An answer that the gate gives itself. */
export type GateAnswer = {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | null
  /** Path to redirect to, on the app's own origin. */
  location?: string
}

/** Codes of the gate's JSON answers. */
export type GateErrorCode =
  | 'UNAUTHORIZED'
  | 'CLAIM_MISSING'
  | 'VERIFICATION_REQUIRED'
  | 'SERVICE_UNAVAILABLE'
  | 'CROSS_ORIGIN'
  | 'BAD_PATH'

/** Used when the service named no wait of its own, seconds. */
const defaultRetryAfterSeconds = 5

type SignInFacts = {
  request: RequestKind
  method: string
  loginPath: string
  returnTo: string | null
  /** Why, when the visitor had a session a moment ago. */
  reason?: EndReason
}

/** Nobody is signed in. */
export function signInAnswer({ request, method, ...target }: SignInFacts): GateAnswer {
  const location = signInUrl(target.loginPath, target.returnTo, target.reason)
  switch (request) {
    case 'json':
      return json(401, 'UNAUTHORIZED', 'Sign in to use this address.')
    case 'action':
      // Next's client follows this header as a document navigation, and nothing else that a gate can say.
      return {
        status: 401,
        headers: { 'content-type': 'text/plain', 'x-action-redirect': `${location};push` },
        body: 'Sign in to continue.',
      }
    default:
      // 303 after a form post: a 307 would send the form's body on to the sign-in page.
      return { status: isRead(method) ? 307 : 303, headers: {}, body: null, location }
  }
}

/** The service gave no judgement: whoever is signed in stays signed in. */
export function unavailableAnswer(
  request: RequestKind,
  retryAfterSeconds: number | null,
  nonce: string,
): GateAnswer {
  const retryAfter = { 'retry-after': String(retryAfterSeconds ?? defaultRetryAfterSeconds) }
  const text = serviceUnavailableText
  switch (request) {
    case 'json': {
      const answer = json(503, 'SERVICE_UNAVAILABLE', text)
      return { ...answer, headers: { ...answer.headers, ...retryAfter } }
    }
    case 'action':
      return { status: 503, headers: { 'content-type': 'text/plain', ...retryAfter }, body: text }
    default: {
      const { body, headers } = unavailablePage(nonce)
      return { status: 503, headers: { ...headers, ...retryAfter }, body }
    }
  }
}

/** A request that changes something and does not come from a page of this app. */
export function crossOriginAnswer(request: RequestKind, appOrigin: string): GateAnswer {
  const text = blockedText(appOrigin)
  if (request === 'json') return json(403, 'CROSS_ORIGIN', text)
  // Next's client reads the text of a failed action under exactly this type.
  if (request === 'action') {
    return { status: 403, headers: { 'content-type': 'text/plain' }, body: text }
  }
  return plain(403, text)
}

/** Signed in, and not allowed: the session lacks these claims. For handlers. */
export function claimsAnswer(missingClaims: readonly string[]): GateAnswer {
  return json(403, 'CLAIM_MISSING', 'Your account can’t do this.', { missingClaims })
}

/** A verified session is asked for, and this app only decodes them. For handlers, and for whoever runs the app. */
export function unverifiedAnswer(): GateAnswer {
  const message =
    'This needs a verified session, but this app only decodes them. Set SENDORA_JWKS_URL.'
  return json(501, 'VERIFICATION_REQUIRED', message)
}

/** A method that no page knows. */
export function methodAnswer(method: string): GateAnswer {
  // An OPTIONS that is no preflight asks for just this list, and never for the page (RFC 9110, 9.3.7).
  const isQuestion = method === 'OPTIONS'
  const answer = plain(isQuestion ? 204 : 405, 'This page doesn’t support that method.')
  return {
    ...answer,
    headers: { ...answer.headers, allow: pageMethods.join(', ') },
    body: isQuestion ? null : answer.body,
  }
}

/** A form or an action's arguments that Next would refuse with 500, or of unknown length. */
export function bodyAnswer(reason: 'too-large' | 'unknown-length'): GateAnswer {
  return reason === 'too-large'
    ? plain(413, 'Request too large.')
    : plain(411, 'Content-Length required.')
}

/** A path that two readers could understand differently. */
export function badPathAnswer(): GateAnswer {
  return plain(400, 'This address can’t be read.')
}

function json(status: number, code: GateErrorCode, message: string, details?: object): GateAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ error: { code, message, details } }),
  }
}

function plain(status: number, body: string): GateAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}
