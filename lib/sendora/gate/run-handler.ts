import { type NextFetchEvent, type NextMiddleware, NextRequest, NextResponse } from 'next/server'
import type { SendoraConfig } from '../core/config/options'
import { failedAnswer } from '../core/gate/gate-answer'
import { respond } from '../server/respond'
import { keepCookies } from '../server/session-cookies'
import { headersForPage, mergeAnswers } from './merge-answers'

/** Runs the app's own handler for a request that the gate lets pass, and merges both answers. */
export async function runHandler(
  handler: NextMiddleware,
  facts: HandlerFacts,
): Promise<NextResponse> {
  const sent = facts.request.headers.get('cookie')
  const { prefix } = facts.config.cookies
  return keepCookies(await answerOf(handler, facts), { sent, prefix })
}

async function answerOf(
  handler: NextMiddleware,
  { request, event, passed, config }: HandlerFacts,
): Promise<NextResponse> {
  try {
    const answer = await handler(requestBehind(request, passed), event)
    return answer
      ? mergeAnswers(passed, answer, {
          origins: [new URL(request.url).origin, request.nextUrl.origin],
          prefix: config.cookies.prefix,
        })
      : passed
  } catch (error) {
    const renewed = passed.headers.getSetCookie()
    if (renewed.length === 0) throw error
    // A renewed session ends without its new cookies, and what Next shows of a thrown error has none.
    // biome-ignore lint/suspicious/noConsole: the error would be lost
    console.error(error)
    const { body, status, headers } = respond(failedAnswer(), config)
    for (const line of renewed) headers.append('set-cookie', line)
    return new NextResponse(body, { status, headers })
  }
}

export type HandlerFacts = {
  request: NextRequest
  event: NextFetchEvent
  /** The gate's own answer. */
  passed: NextResponse
  config: SendoraConfig
}

/** The request as pages get it; `cookies()` and `headers()` of `next/headers` read the headers of Next's own. */
function requestBehind(request: NextRequest, passed: NextResponse): NextRequest {
  const headers = headersForPage(passed) ?? new Headers(request.headers)
  for (const name of [...request.headers.keys()]) {
    if (!headers.has(name)) request.headers.delete(name)
  }
  for (const [name, value] of headers) {
    if (request.headers.get(name) !== value) request.headers.set(name, value)
  }
  // A new request loses what Next knows of the address: `basePath` and `trailingSlash`.
  return Object.defineProperties(new NextRequest(request, { headers }), {
    url: { value: request.url },
    nextUrl: { value: request.nextUrl },
  })
}
