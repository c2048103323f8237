import type { NextRequest } from 'next/server'
import type { RequestConfig, SendoraConfig } from '../core/config/options'
import { parseCookieHeader } from '../core/cookies/cookie-header'
import { type CookieValues, type PresentedTokens, readTokens } from '../core/cookies/cookies'
import type { OriginText, RefusalReason } from '../core/events'
import { type BodyVerdict, judgeBody } from '../core/gate/body-rules'
import type { GateAnswer } from '../core/gate/gate-answer'
import { atAskedOrigin, bearerTokens } from '../core/gate/headers'
import type { RequestKind } from '../core/gate/request-kind'
import {
  isApiPath,
  isForeignEmbed,
  isPageMethod,
  isRead,
  isSameOrigin,
  requestKind,
} from '../core/gate/request-kind'
import { askedElsewhere, openedAt } from '../core/gate/wrong-address'
import { withBasePath } from '../core/paths/base-path'
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
  isProtected: boolean
  cookies: CookieValues
  tokens: PresentedTokens
  /** A machine's own request (docs/machines.md). */
  isMachine: boolean
  /** Session cookies are ignored: a machine has none, and an Authorization header names who calls. */
  ignoresCookies: boolean
  /** Where to return to after sign-in, or `null`. */
  returnTo: string | null
  body: ReadableBody
}

/** Good by its headers, or to be read first. */
type ReadableBody = Extract<BodyVerdict, { kind: 'good' | 'unread' }>

/** The texts of answers are loaded when one is given. */
type WriteAnswer = (answers: typeof import('../core/gate/gate-answer')) => GateAnswer

export type Refusal = {
  kind: 'refused'
  reason: RefusalReason
  write: WriteAnswer
  /** A page of this app was opened at a wrong address. */
  origins?: { openedAt: OriginText; appOrigin: OriginText }
}

/** Reads a request, or refuses it for its host, path, method, origin or length alone. */
export function readGateRequest(
  request: NextRequest,
  shared: SendoraConfig,
  rules: PathRules,
): GateRequest | Refusal {
  const { method, headers, nextUrl } = request
  const asked = atAskedOrigin(shared, headers)
  if (asked === null) return atNoOrigin(request, shared)
  const path = canonicalPath(nextUrl.pathname, asked.encodedPaths)
  if (path.kind === 'refused') {
    const kind = requestKind({ method, path: nextUrl.pathname, address: request.url, headers })
    return refusal('path', (answers) => answers.badPathAnswer(kind))
  }
  const config = hasSeveralLoginPaths(asked)
    ? { ...asked, loginPath: loginPathAt(asked, path.path) }
    : asked

  const kind = requestKind({ method, path: path.path, address: request.url, headers })
  // An action belongs to a page, whatever its path.
  const isMachine = isMachinePath(path, rules) && !headers.has('next-action')
  if (kind !== 'preflight' && !isApiPath(path.path) && !isMachine) {
    const refused = refuseAtPage(request, kind, config)
    if (refused) return refused
  }

  const facts = { method, path: path.path, requestKind: kind, headers }
  const body = isMachine
    ? ({ kind: 'good' } as const)
    : judgeBody({ ...facts, limits: config.maxBodyBytes })
  if (body.kind !== 'good' && body.kind !== 'unread') {
    return refusal('body', (answers) => answers.bodyAnswer(body, kind))
  }

  // A file is only ever read: anything else may reach a page of that name.
  const fileRules = isRead(method) ? rules : { ...rules, files: new Set<string>() }
  const isProtected = !isMachine && isProtectedPath(path, fileRules)
  if (isProtected && isForeignEmbed(headers)) {
    return refusal('origin', (answers) => answers.crossOriginAnswer(kind, config.appOrigin))
  }

  const cookies = parseCookieHeader(headers.get('cookie'))
  const bearer = isApiPath(path.path) ? bearerTokens(headers) : null
  return {
    kind: 'readable',
    request,
    config,
    requestKind: kind,
    isProtected,
    cookies,
    tokens: bearer ?? readTokens(cookies, config.cookieNames),
    isMachine,
    ignoresCookies: isMachine || bearer !== null,
    returnTo: returnToOf(nextUrl, config),
    body,
  }
}

/** With several origins: none of them was asked for. */
function atNoOrigin(
  { method, headers, nextUrl, url }: NextRequest,
  { appOrigins, basePath }: SendoraConfig,
): Refusal {
  const kind = requestKind({ method, path: nextUrl.pathname, address: url, headers })
  const path = withBasePath(nextUrl.pathname, { basePath }) + nextUrl.search
  const { first } = appOrigins
  const refused = refusal('host', (answers) => answers.badHostAnswer(kind, first, path))
  const wrong = isRead(method) ? null : openedAt(headers)
  return wrong && first ? { ...refused, origins: originsOf(wrong, first) } : refused
}

const originsOf = (wrong: OriginText, right: string) => ({
  openedAt: wrong,
  appOrigin: right as OriginText,
})

/** A POST to a page is a server action, and Next's own check passes without an Origin header. */
function refuseAtPage(
  { method, headers, nextUrl }: NextRequest,
  kind: RequestKind,
  { appOrigin, basePath }: RequestConfig,
): Refusal | null {
  if (!isPageMethod(method)) return refusal('method', (answers) => answers.methodAnswer(method))
  if (isRead(method)) return null
  if (!isSameOrigin(headers, [appOrigin])) {
    const wrong = openedAt(headers)
    // A link's one-time token isn't written out again.
    const query = withoutParameters(nextUrl.search, ['token'])
    const address = appOrigin + withBasePath(nextUrl.pathname, { basePath }) + query
    const foreign = refusal('origin', (answers) =>
      answers.crossOriginAnswer(kind, appOrigin, wrong && address),
    )
    if (wrong === null) return foreign
    return { ...foreign, origins: originsOf(wrong, appOrigin) }
  }
  return null
}

/** In development: a page that was opened at another address of this machine is opened at the app's own. */
export function atOwnAddress(request: NextRequest, config: SendoraConfig): Refusal | null {
  const { method, headers, nextUrl } = request
  const kind = requestKind({ method, path: nextUrl.pathname, address: request.url, headers })
  if (kind !== 'document' || !isRead(method)) return null
  const { first } = config.appOrigins
  if (first === null || (config.appOrigin === null && atAskedOrigin(config, headers))) return null
  const wrong = askedElsewhere(headers, first)
  if (wrong === null) return null
  const address = first + withBasePath(nextUrl.pathname, config) + nextUrl.search
  const refused = refusal('origin', (answers) =>
    opening(address, answers.crossOriginAnswer('document', first, address)),
  )
  return { ...refused, origins: originsOf(wrong, first) }
}

/** Reads the body where only that tells whether it's good: after everything that needs no reading. */
export async function readBody(readable: GateRequest): Promise<GateRequest | Refusal> {
  const { body, request, requestKind } = readable
  if (body.kind === 'good') return readable
  const { judgeUnread } = await import('./read-body')
  const verdict = await judgeUnread(request, body)
  return verdict.kind === 'good'
    ? readable
    : refusal('body', (answers) => answers.bodyAnswer(verdict, requestKind))
}

/**
 * Opens a page at the app's own address. `Location` can't: Next.js makes one on the server's own host a path, and the
 * browser would ask at the wrong address again and again.
 */
function opening(address: string, answer: GateAnswer): GateAnswer {
  return { ...answer, headers: { ...answer.headers, refresh: `0; url=${address}` } }
}

function refusal(reason: RefusalReason, write: WriteAnswer): Refusal {
  return { kind: 'refused', reason, write }
}

/** The page's own address: without what Next.js adds to it, or its path alone if its query can't be taken. */
function returnToOf({ pathname, search }: URL, config: SendoraConfig): string | null {
  const path = withoutNextSuffix(pathname)
  const address = path + withoutParameters(search, ['_rsc'])
  return configuredReturnTo(address, config, '') || configuredReturnTo(path, config, '') || null
}
