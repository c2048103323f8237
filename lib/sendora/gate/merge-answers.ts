import { NextResponse } from 'next/server'
import { withSessionCookies, withSessionOf } from '../core/cookies/cookie-header'
import { isSessionCookie } from '../core/cookies/cookies'
import { makeUncacheable, policyHeaderName, setCookie } from '../core/gate/headers'

// Next's protocol between a gate and what is behind it; `NextResponse` writes it, and only reading needs the names.
const replaced = 'x-middleware-override-headers'
const replacement = 'x-middleware-request-'
const cookiesForPage = 'x-middleware-set-cookie'
const rewritten = 'x-middleware-rewrite'

/** The request headers that an answer gives to the page; `null` if it leaves them as they are. */
export function headersForPage({ headers }: Response): Headers | null {
  const names = headers.get(replaced)?.split(',') ?? null
  if (names === null) return null
  const sent = names.map((name) => [name, headers.get(replacement + name)] as const)
  return new Headers(sent.filter((pair): pair is [string, string] => pair[1] !== null))
}

/**
 * The handler's answer, with what the gate adds to it: session cookies, request headers, policy, and cache rules. Of
 * these, the handler can't change any.
 *
 * @param passed the gate's own answer
 */
export function mergeAnswers(
  passed: NextResponse,
  answer: Response,
  { origins, prefix }: MergeFacts,
): NextResponse {
  const rewrite = answer.headers.get(rewritten)
  const isElsewhere = rewrite !== null && !origins.includes(new URL(rewrite).origin)
  const { status, statusText } = answer
  const headers = ownHeaders(answer)
  const lines = [
    ...answer.headers.getSetCookie().filter((line) => isForeign(line, prefix)),
    ...passed.headers.getSetCookie(),
  ]
  // Before the response is made: its `cookies` write all that they know, and nothing else.
  for (const line of lines) headers.append('set-cookie', line)
  const init = { status, statusText, headers }
  const request = { headers: requestHeaders(passed, answer, { isElsewhere, prefix }) }
  const goesOn = rewrite !== null || answer.headers.has('x-middleware-next')
  const merged =
    rewrite !== null
      ? NextResponse.rewrite(rewrite, { ...init, request })
      : goesOn
        ? NextResponse.next({ ...init, request })
        : new NextResponse(answer.body, init)

  if (lines.length > 0 && !isElsewhere) merged.headers.set(cookiesForPage, lines.join(','))
  const ownPolicy = passed.headers.get(policyHeaderName)
  // A page's nonce is the gate's; an answer of the handler's own may have a policy of its own.
  if (ownPolicy !== null && (goesOn || !merged.headers.has(policyHeaderName))) {
    merged.headers.set(policyHeaderName, ownPolicy)
  }
  if (passed.headers.has('cache-control')) makeUncacheable(merged.headers)
  return merged
}

type MergeFacts = {
  /** Of the request: Next spells the one of `url` and that of `nextUrl` differently. */
  origins: readonly string[]
  /** Of the session cookies. */
  prefix: string
}

function ownHeaders(answer: Response): Headers {
  const headers = new Headers(answer.headers)
  for (const name of answer.headers.keys()) {
    const isProtocol = name === replaced || name.startsWith(replacement)
    if (isProtocol || name === cookiesForPage || name === 'set-cookie') headers.delete(name)
  }
  return headers
}

function requestHeaders(
  passed: NextResponse,
  answer: Response,
  { isElsewhere, prefix }: { isElsewhere: boolean; prefix: string },
): Headers {
  const own = headersForPage(passed) ?? new Headers()
  const merged = mergeForPage(own, headersForPage(answer) ?? own, prefix)
  return isElsewhere ? withoutSession(merged, prefix) : merged
}

/** False for a line that writes a cookie of the session: by name, without one, or after a comma, where Next splits. */
function isForeign(line: string, prefix: string): boolean {
  const names = line.split(/,(?=[^;,]*=)/).map((part) => /^[\s=]*([^=;]*)/.exec(part)?.[1]?.trim())
  return !names.some((name) => isSessionCookie(name ?? '', prefix))
}

/** Request headers for the page, as the app's handler wants them, with the session and the headers of the gate. */
function mergeForPage(own: Headers, wanted: Headers, prefix: string): Headers {
  const isOwn = (name: string) =>
    /^x-(sendora|middleware)-/.test(name) ||
    (name === policyHeaderName && own.has(policyHeaderName))
  const headers = new Headers([...wanted].filter(([name]) => !isOwn(name)))
  for (const [name, value] of own) if (isOwn(name)) headers.set(name, value)
  return setCookie(headers, withSessionOf(own.get('cookie'), wanted.get('cookie'), prefix))
}

/** What may go to another server: not the session, nor what the gate tells pages. */
function withoutSession(headers: Headers, prefix: string): Headers {
  const others = new Headers([...headers].filter(([name]) => !name.startsWith('x-sendora-')))
  return setCookie(others, withSessionCookies(headers.get('cookie'), [], prefix))
}
