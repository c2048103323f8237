import type { NextRequest } from 'next/server'
import { canonicalPath, withoutNextSuffix } from '../core/canonical-path'
import { parseCookieHeader } from '../core/cookie-header'
import type { CookieValues, PresentedTokens } from '../core/cookies'
import { readTokens } from '../core/cookies'
import type { GateAnswer } from '../core/gate-answer'
import { badPathAnswer, crossOriginAnswer, isRead } from '../core/gate-answer'
import type { SendoraConfig } from '../core/options'
import type { PathRules } from '../core/path-rules'
import { isProtectedPath } from '../core/path-rules'
import type { RequestKind } from '../core/request-kind'
import { isApiPath, requestKind } from '../core/request-kind'
import { safeReturnTo } from '../core/return-to'
import { judgeOrigin } from '../core/same-origin'

/** What the gate has read from a request. */
export type Visit = {
  kind: 'visit'
  request: NextRequest
  requestKind: RequestKind
  isProtected: boolean
  cookies: CookieValues
  tokens: PresentedTokens
  /** The identity comes from an Authorization header; cookies have no say. */
  usesBearer: boolean
  /** Where to come back to after sign-in; `null` when nowhere sensible. */
  returnTo: string | null
}

/** Reads a request, or refuses it for its path or its origin alone. */
export function readVisit(
  request: NextRequest,
  config: SendoraConfig,
  rules: PathRules,
): Visit | { kind: 'refused'; reason: 'path' | 'origin'; answer: GateAnswer } {
  const { method, headers, nextUrl } = request
  const path = canonicalPath(nextUrl.pathname)
  if (path.kind === 'refused') {
    return { kind: 'refused', reason: 'path', answer: badPathAnswer() }
  }

  const kind = requestKind({ method, path: path.path, headers })
  // What is posted to a page is a server action, whatever answer it asks for, and Next's own check passes when
  // Origin is absent.
  const isPosted = !isRead(method) && kind !== 'preflight' && !isApiPath(path.path)
  if (isPosted && judgeOrigin(headers, [config.appOrigin]).kind === 'cross-origin') {
    const answer = crossOriginAnswer(kind, config.appOrigin)
    return { kind: 'refused', reason: 'origin', answer }
  }

  const cookies = parseCookieHeader(headers.get('cookie'))
  const bearer = isApiPath(path.path) ? bearerToken(headers) : null
  return {
    kind: 'visit',
    request,
    requestKind: kind,
    isProtected: isProtectedPath(path, rules),
    cookies,
    tokens:
      bearer === null
        ? readTokens(cookies, config.cookieNames)
        : { accessToken: bearer, refreshToken: null },
    usesBearer: bearer !== null,
    returnTo: returnToOf(nextUrl),
  }
}

/** The token of an `Authorization: Bearer` header (RFC 6750, 2.1), or `null`. */
export function bearerToken(headers: Pick<Headers, 'get'>): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null
}

function returnToOf(url: URL): string | null {
  const query = new URLSearchParams(url.search)
  query.delete('_rsc')
  const search =
    query.size === url.searchParams.size ? url.search : query.size > 0 ? `?${query}` : ''
  return safeReturnTo(withoutNextSuffix(url.pathname) + search, '') || null
}
