import { csrfHeaderName } from '../cookies/cookies'
import {
  badPathText,
  blockedText,
  malformedText,
  sizeInWords,
  tooLargeText,
  wrongAddressText,
} from '../errors/gate-messages'
import { serviceUnavailableText } from '../errors/sendora-error'
import { signInUrl } from '../paths/return-to'
import type { BodyVerdict } from './body-rules'
import type { EndReason } from './decide-gate'
import type { RefusalPage } from './refusal-page'
import { isRead, pageMethods, type RequestKind } from './request-kind'

export type GateAnswer = {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | null
  /** Drawn in place of the body. */
  page?: RefusalPage
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
  if (request === 'json') return unauthorizedAnswer()
  const location = signInUrl(target.loginPath, target.returnTo, target.reason)
  if (request === 'action') {
    // Of a gate's answers, Next's client follows only this header.
    return actionText(401, 'Sign in to continue.', { 'x-action-redirect': `${location};push` })
  }
  // A 307 would send a form's body on to the sign-in page.
  return { status: isRead(method) ? 307 : 303, headers: {}, body: null, location }
}

/** For calls, which follow no redirect to a page. */
export function unauthorizedAnswer(): GateAnswer {
  return json(401, 'UNAUTHORIZED', 'Sign in to use this address.')
}

export function unavailableAnswer(
  request: RequestKind,
  retryAfterSeconds: number | null,
): GateAnswer {
  const retryAfter = { 'retry-after': String(retryAfterSeconds ?? defaultRetryAfterSeconds) }
  const answer = refusalAnswer(request, {
    status: 503,
    code: 'SERVICE_UNAVAILABLE',
    text: serviceUnavailableText,
    page: {
      name: 'unavailable',
      title: 'We couldn’t reach the sign-in service',
      text: 'You’re still signed in, and nothing is lost. This usually takes less than a minute.',
      link: { href: '', label: 'Try again' },
    },
  })
  return { ...answer, headers: { ...answer.headers, ...retryAfter } }
}

/** To Next's server, which then lets the browser load the target of an action's redirect. */
export function newDocumentAnswer(): GateAnswer {
  return { status: 204, headers: {}, body: null }
}

/** No outage, so not 503; browsers drop a prefetch that fails. */
export function notPrefetchedAnswer(request: RequestKind): GateAnswer {
  const text = 'The session has to be renewed first, and a prefetch doesn’t do that. Open the page.'
  return request === 'json' ? json(425, 'NOT_PREFETCHED', text) : plain(425, text)
}

/** @param address where the page would have been right, when it was opened elsewhere @default none: another site's page */
export function crossOriginAnswer(
  request: RequestKind,
  appOrigin: string,
  address: string | null = null,
): GateAnswer {
  const text = address === null ? blockedText(appOrigin) : wrongAddressText(appOrigin)
  const link =
    address === null
      ? { href: '/', label: 'Go to the site' }
      : { href: address, label: 'Open it there' }
  const title = address === null ? 'We didn’t accept that' : 'This is another address'
  return refusalAnswer(request, {
    status: 403,
    code: address === null ? 'CROSS_ORIGIN' : 'WRONG_ADDRESS',
    text,
    page: {
      name: address === null ? 'blocked' : 'wrongAddress',
      values: { origin: appOrigin },
      title,
      text,
      link,
    },
  })
}

/**
 * Opens a page at the app's own address. `Location` can't: Next.js makes one on the server's own host a path, and the
 * browser would ask at the wrong address again and again.
 */
export function opening(address: string, answer: GateAnswer): GateAnswer {
  return { ...answer, headers: { ...answer.headers, refresh: `0; url=${address}` } }
}

/** For a request of our own page whose CSRF header is missing, or not the value of its cookie. */
export function csrfAnswer(problem: 'missing' | 'invalid'): GateAnswer {
  return problem === 'missing'
    ? json(403, 'CSRF_HEADER_MISSING', `Send the header ${csrfHeaderName}, as sendoraFetch does.`)
    : json(
        403,
        'CSRF_HEADER_INVALID',
        `The header ${csrfHeaderName} isn’t this session’s. Send it again, as sendoraFetch does.`,
      )
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
  const isTooLarge = verdict.kind === 'too-large'
  const text = isTooLarge ? tooLargeText(verdict.mostBytes) : malformedText
  const title = isTooLarge ? 'That’s too much at once' : 'Part of the form is missing'
  return refusalAnswer(request, {
    status: isTooLarge ? 413 : 400,
    code: isTooLarge ? 'PAYLOAD_TOO_LARGE' : 'BODY_MALFORMED',
    text,
    page: {
      name: isTooLarge ? 'tooLarge' : 'malformed',
      ...(isTooLarge && { values: { size: sizeInWords(verdict.mostBytes) } }),
      title,
      text,
      link: { href: '', label: 'Back to the form' },
    },
  })
}

type Refused = { status: number; code: string; text: string; page: RefusalPage }

/** The same refusal for each kind of reader. */
function refusalAnswer(request: RequestKind, { status, code, text, page }: Refused): GateAnswer {
  if (request === 'action') return actionText(status, text)
  return request === 'document'
    ? { status, headers: {}, body: null, page }
    : json(status, code, text)
}

/** The app's own handler threw. */
export function failedAnswer(): GateAnswer {
  return plain(500, 'Something went wrong.')
}

/**
 * @param first the app's first origin, or `null` if none is known
 * @param path where the page would have been, on that origin
 */
export function badHostAnswer(request: RequestKind, first: string | null, path = '/'): GateAnswer {
  const text = wrongAddressText(first)
  const link =
    first === null
      ? { href: '', label: 'Try again' }
      : { href: first + path, label: 'Open it there' }
  const said = { title: 'This is another address', text, link }
  const page: RefusalPage =
    first === null
      ? { name: 'unknownAddress', ...said }
      : { name: 'wrongAddress', values: { origin: first }, ...said }
  return refusalAnswer(request, { status: 400, code: 'WRONG_ADDRESS', text, page })
}

export function badPathAnswer(request: RequestKind): GateAnswer {
  const text = badPathText
  const link = { href: '/', label: 'Go to the start page' }
  const page = { name: 'badPath', title: 'We can’t read this address', text, link } as const
  return refusalAnswer(request, { status: 400, code: 'ADDRESS_MALFORMED', text, page })
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
