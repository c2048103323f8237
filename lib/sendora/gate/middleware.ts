import type { NextFetchEvent, NextMiddleware, NextRequest, NextResponse } from 'next/server'

import type { SendoraConfig, SendoraGateOptions } from '../core/config/options'
import { SendoraError } from '../core/errors/sendora-error'
import type { RequestId } from '../core/events'
import { createRequestId, readRequestId } from '../core/gate/headers'
import { gateRules } from '../core/paths/path-rules'
import { createNonce } from '../core/tokens/base64url'
import { entryConfiguration } from '../server/configuration'
import { builtPublicFiles, isDevelopment } from '../server/environment'
import { type TracedOutcome, traced } from '../service/settings'
import { handleGateRequest } from './handle-request'
import { readBody, readGateRequest } from './read-request'

const isPassed = ({ headers }: NextResponse) => headers.has('x-middleware-next')

function gateOutcome(response: NextResponse): TracedOutcome {
  const { status, headers } = response
  if (isPassed(response)) return 'passed'
  if (status === 503) return 'unavailable'
  return status === 401 || headers.has('location') ? 'sign-in' : 'refused'
}

/**
 * Creates the gate: the default export of `middleware.ts` or `proxy.ts`. It lets requests with a valid session through,
 * renews expired sessions, and sends other requests to the sign-in page. Pages, actions, and handlers check again.
 *
 * @param handler your own middleware, or another library's, for the requests that the gate lets pass (see
 * docs/gate.md). It sees them as pages do. What it answers is kept, next to the gate's headers and session cookies, which
 * it can't change. Nothing: the request goes on. If it throws, so does the gate, and nothing is let through
 * @throws SendoraError `option_conflict`, `option_invalid`, `environment_invalid`, or `next_too_old`, when the module
 * loads
 */
export function sendoraMiddleware(
  options: SendoraGateOptions = {},
  handler?: NextMiddleware,
): (request: NextRequest, event?: NextFetchEvent) => Promise<NextResponse> {
  const { protected: paths, publicPaths, publicFiles, machinePaths, ...others } = options
  const { contentSecurityPolicy, ...shared } = others
  const config = entryConfiguration('sendoraMiddleware', shared)()
  const files = publicFiles ?? builtPublicFiles()
  const rules = gateRules(
    { protected: paths, publicPaths, publicFiles: files, machinePaths },
    config,
  )

  return async function gate(request, event) {
    requireSameBasePath(request.nextUrl.basePath, config)
    const requestId = requestIdOf(request, config)
    const policy = contentSecurityPolicy?.(createNonce()) ?? null
    const elsewhere = isDevelopment()
      ? (await import('./answer')).atOwnAddress(request, config)
      : null
    const judged = elsewhere ?? readGateRequest(request, config, rules)
    const gateRequest = judged.kind === 'refused' ? judged : await readBody(judged)
    const context = { requestId, contentSecurityPolicy: policy }
    const decided = await traced(
      { kind: 'gate' },
      async () =>
        gateRequest.kind === 'refused'
          ? (await import('./answer')).refuse(gateRequest, requestId)
          : handleGateRequest(gateRequest, context),
      (response) => ({ kind: 'decided', outcome: gateOutcome(response) }),
    )
    const response =
      handler && isPassed(decided)
        ? // Next passes its event to every gate.
          await (await import('./run-handler')).runHandler(handler, {
            request,
            event: event as NextFetchEvent,
            passed: decided,
            config,
          })
        : decided

    response.headers.set('x-request-id', requestId)
    if (config.cookies.isSecure && config.strictTransportSecurity) {
      response.headers.set('strict-transport-security', config.strictTransportSecurity)
    }
    return response
  }
}

/** @throws SendoraError `option_conflict` */
function requireSameBasePath(ofNext: string, { basePath }: SendoraConfig): void {
  if (ofNext === basePath) return
  throw new SendoraError(
    'option_conflict',
    `Option "basePath" is ${JSON.stringify(basePath)} in lib/sendora/config.ts, but next.config serves this app at ` +
      `${JSON.stringify(ofNext)}. Write the same in both.`,
  )
}

/** The proxy's own id is kept where a proxy writes it. */
function requestIdOf({ headers }: NextRequest, config: SendoraConfig): RequestId {
  const sent = config.trustForwardedHeaders ? headers.get('x-request-id') : null
  return readRequestId(sent, config) ?? createRequestId()
}
