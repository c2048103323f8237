import type { NextRequest } from 'next/server'
import type { RequestConfig, SendoraConfig } from '../core/config/options'
import { parseCookieHeader } from '../core/cookies/cookie-header'
import { type CookieValues, type PresentedTokens, readTokens } from '../core/cookies/cookies'
import type { OriginText } from '../core/events'
import type { BodyVerdict } from '../core/gate/body-rules'
import { bearerTokens } from '../core/gate/headers'
import type { RequestKind } from '../core/gate/request-kind'
import {
  isApiPath,
  isForeignEmbed,
  isPageMethod,
  isRead,
  isSameOrigin,
  requestKind,
} from '../core/gate/request-kind'
import { canonicalPath, withoutNextSuffix } from '../core/paths/canonical-path'
import { isMachinePath, isProtectedPath, type PathRules } from '../core/paths/path-rules'
import {
  configuredReturnTo,
  hasSeveralLoginPaths,
  loginPathAt,
  withoutParameters,
} from '../core/paths/return-to'

export type GateRequest = {
  kind: 'readable'
  request: NextRequest
  /** At the origin and the page that were asked for. */
  config: RequestConfig
  requestKind: RequestKind
  /** In its canonical form. */
  path: string
  isProtected: boolean
  cookies: CookieValues
  tokens: PresentedTokens
  /** A machine's own request (docs/machines.md). */
  isMachine: boolean
  /** Session cookies are ignored: a machine has none, and an Authorization header names who calls. */
  ignoresCookies: boolean
  /** Where to return to after sign-in, or `null`. */
  returnTo: string | null
}

/** Why a request goes no further, and all that its answer needs. */
export type Refusal = { kind: 'refused'; request: NextRequest; requestKind: RequestKind } & (
  | { reason: 'host' | 'path' | 'method'; config: SendoraConfig }
  /** `openedAt`: where a page of this app was opened, known before anything is posted. */
  | { reason: 'origin'; config: RequestConfig; openedAt?: OriginText }
  | { reason: 'body'; config: RequestConfig; verdict: BadBody }
)

type BadBody = Extract<BodyVerdict, { kind: 'too-large' | 'malformed' }>

/**
 * Reads a request, or refuses it for its host, path, method or origin.
 *
 * @param asked the configuration at the origin that was asked for; `null`: it's none of the app's
 */
export function readGateRequest(
  request: NextRequest,
  { config: shared, asked }: { config: SendoraConfig; asked: RequestConfig | null },
  rules: PathRules,
): GateRequest | Refusal {
  const { method, headers, nextUrl } = request
  const path = canonicalPath(nextUrl.pathname, shared.encodedPaths)
  const knownPath = asked === null || path.kind === 'refused' ? nextUrl.pathname : path.path
  const kind = requestKind({ method, path: knownPath, address: request.url, headers })
  const refused = { kind: 'refused', request, requestKind: kind } as const
  if (asked === null) return { ...refused, reason: 'host', config: shared }
  if (path.kind === 'refused') return { ...refused, reason: 'path', config: asked }
  const config = hasSeveralLoginPaths(asked)
    ? { ...asked, loginPath: loginPathAt(asked, path.path) }
    : asked

  // An action belongs to a page, whatever its path.
  const isMachine = isMachinePath(path, rules) && !headers.has('next-action')
  if (kind !== 'preflight' && !isApiPath(path.path) && !isMachine) {
    if (!isPageMethod(method)) return { ...refused, reason: 'method', config }
    // A POST to a page is a server action, and Next's own check passes without an Origin header.
    const isOurs = isRead(method) || isSameOrigin(headers, [config.appOrigin])
    if (!isOurs) return { ...refused, reason: 'origin', config }
  }

  // A file is only ever read: anything else may reach a page of that name.
  const fileRules = isRead(method) ? rules : { ...rules, files: new Set<string>() }
  const isProtected = !isMachine && isProtectedPath(path, fileRules)
  if (isProtected && isForeignEmbed(headers)) return { ...refused, reason: 'origin', config }

  const cookies = parseCookieHeader(headers.get('cookie'))
  const bearer = isApiPath(path.path) ? bearerTokens(headers) : null
  return {
    kind: 'readable',
    request,
    config,
    requestKind: kind,
    path: path.path,
    isProtected,
    cookies,
    tokens: bearer ?? readTokens(cookies, config.cookieNames),
    isMachine,
    ignoresCookies: isMachine || bearer !== null,
    returnTo: returnToOf(nextUrl, config),
  }
}

/** The page's own address: without what Next.js adds to it, or its path alone if its query can't be taken. */
function returnToOf({ pathname, search }: URL, config: SendoraConfig): string | null {
  const path = withoutNextSuffix(pathname)
  const address = path + withoutParameters(search, ['_rsc'])
  return configuredReturnTo(address, config, '') || configuredReturnTo(path, config, '') || null
}
