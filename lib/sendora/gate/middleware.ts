import {
  type NextFetchEvent,
  type NextMiddleware,
  type NextRequest,
  NextResponse,
} from 'next/server'
import type { RequestConfig, SendoraConfig, SendoraGateOptions } from '../core/config/options'
import { SendoraError, serviceUnavailableText } from '../core/errors/sendora-error'
import type { RequestId } from '../core/events'
import { createRequestId, makeUncacheable, readRequestId } from '../core/gate/headers'
import { isRead } from '../core/gate/request-kind'
import { createNonce } from '../core/tokens/base64url'
import { type TracedOutcome, traced } from '../service/settings'
import { handleGateRequest } from './handle-request'
import { loadSeldom, setUpOnce } from './load-parts'
import type { GateContext } from './pass-on'
import { type GateRequest, type Refusal, readGateRequest } from './read-request'
import type { GateSetUp } from './set-up'

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
 * @returns the gate. If the options or the environment are wrong, it lets no request through, and throws SendoraError
 * `option_conflict`, `option_invalid`, `environment_invalid`, `verifier_missing`, or `next_too_old` at each
 */
export function sendoraMiddleware(
  options: SendoraGateOptions = {},
  handler?: NextMiddleware,
): (request: NextRequest, event?: NextFetchEvent) => Promise<NextResponse> {
  const setUp = setUpOnce(options)
  // Now, so that no visitor waits for it. The first request reports what's wrong.
  setUp().catch(() => {})
  return (request, event) =>
    setUp().then((gate) => answerRequest(gate, request, { handler, event }), withoutVerdict)
}

/** The app's own middleware, and the event that Next passes to every gate. */
type Behind = { handler: NextMiddleware | undefined; event: NextFetchEvent | undefined }

async function answerRequest(
  gate: GateSetUp,
  request: NextRequest,
  { handler, event }: Behind,
): Promise<NextResponse> {
  const { config, contentSecurityPolicy } = gate
  const requestId = requestIdOf(request, config)
  const policy = contentSecurityPolicy?.(createNonce()) ?? null
  const context = { requestId, contentSecurityPolicy: policy }
  const decided = await decide(gate, request, { context, handler }).catch(withoutVerdict)
  const response =
    handler && isPassed(decided)
      ? await (await loadSeldom()).runHandler(handler, {
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

/** Loads first what comes last: a renewed session would be lost with an answer that can't be given. */
async function decide(
  gate: GateSetUp,
  request: NextRequest,
  { context, handler }: Pick<Behind, 'handler'> & { context: GateContext },
): Promise<NextResponse> {
  const { config } = gate
  if (handler) await loadSeldom()
  if (request.nextUrl.basePath !== config.basePath) {
    throw (await loadSeldom()).basePathConflict(request, config)
  }
  const judged = await judge(request, gate)
  return traced(
    { kind: 'gate' },
    async () =>
      judged.kind === 'refused'
        ? (await loadSeldom()).refuse(judged, context.requestId)
        : handleGateRequest(judged, context),
    (response) => ({ kind: 'decided', outcome: gateOutcome(response) }),
  )
}

/** Reads a request, and its body where it may have one: after everything that needs no reading. */
async function judge(
  request: NextRequest,
  { config, rules, isDevelopment }: GateSetUp,
): Promise<GateRequest | Refusal> {
  const elsewhere = isDevelopment ? (await loadSeldom()).atOwnAddress(request, config) : null
  const judged =
    elsewhere ?? readGateRequest(request, { config, asked: await askedAt(request, config) }, rules)
  if (judged.kind === 'refused' || isRead(request.method)) return judged
  return (await loadSeldom()).readBody(judged)
}

/** The configuration at the origin that was asked for. Few apps have more than one. */
async function askedAt({ headers }: NextRequest, config: SendoraConfig) {
  // A type guard would leave no type for the other case without `strict`.
  if (config.appOrigin !== null) return config as RequestConfig
  return (await loadSeldom()).atAskedOrigin(config, headers)
}

/** The proxy's own id is kept where a proxy writes it. */
function requestIdOf({ headers }: NextRequest, config: SendoraConfig): RequestId {
  const sent = config.trustForwardedHeaders ? headers.get('x-request-id') : null
  return readRequestId(sent, config) ?? createRequestId()
}

/** The answer when a part of the gate couldn't be loaded, the one that draws pages included. */
function withoutVerdict(error: unknown): NextResponse {
  if (!(error instanceof SendoraError) || error.code !== 'service_unavailable') throw error
  // biome-ignore lint/suspicious/noConsole: the visitor gets a plain error page, so only the log can show the cause
  console.error(error)
  const headers = {
    'content-type': 'text/plain',
    'retry-after': '5',
    'x-request-id': createRequestId(),
  }
  const response = new NextResponse(serviceUnavailableText, { status: 503, headers })
  makeUncacheable(response.headers)
  return response
}
