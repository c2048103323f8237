import type { AuthEndpoint, SendoraEvent } from '../core/events'
import { isRecord } from '../core/is-record'
import type { IssuedTokens } from '../core/refresh-outcome'
import { RedactedTokens } from '../core/tokens/redacted-tokens'
import { type ApiContext, type ApiReply, callApi } from './call-api'
import { type Failure, readAnswer, readRefusal } from './envelope'
import { processWide, report } from './settings'

export type RequestOutcome = { kind: 'accepted' } | Failure

export async function postAuth(
  api: ApiContext,
  endpoint: AuthEndpoint,
  body: unknown,
): Promise<ApiReply> {
  const path = `/auth-service${endpoint}`
  const reply = await callApi(api, { path, route: path, method: 'POST', body })
  reportMisconfigured(endpoint, reply)
  return reply
}

export function requestOutcome(reply: ApiReply): RequestOutcome {
  const answer = readAnswer(reply)
  return answer.kind === 'ok' ? { kind: 'accepted' } : answer
}

type Variable = Extract<SendoraEvent, { name: 'service.misconfigured' }>['variable']

const onceEveryMs = 60_000

/** Reports answers that point to a wrong address or key, not to an outage. */
export function reportMisconfigured(
  endpoint: AuthEndpoint,
  reply: ApiReply,
  nowMs = performance.now(),
): void {
  const variable = wrongVariable(endpoint, reply)
  if (reply.kind !== 'answered' || variable === null) return
  const reportedAtMs = processWide('misconfigured', () => new Map<Variable, number>())
  if (nowMs - (reportedAtMs.get(variable) ?? Number.NEGATIVE_INFINITY) < onceEveryMs) return
  reportedAtMs.set(variable, nowMs)
  report({ name: 'service.misconfigured', endpoint, status: reply.status, variable })
}

function wrongVariable(endpoint: AuthEndpoint, reply: ApiReply): Variable | null {
  if (reply.kind !== 'answered') return null
  const { status } = reply
  // A strict `fetch` shows a redirect as status 0.
  if (status === 0 || (status >= 300 && status < 400) || status === 405) return 'SENDORA_API_URL'
  const refusal = readRefusal(reply)
  const isRefresh = endpoint === '/token/refresh'
  // On other routes, the service itself may answer 404.
  if (status === 404 && (isRefresh || refusal === null)) return 'SENDORA_API_URL'
  // A refresh carries no user's token, so the key was refused (contract: token refresh).
  return status === 401 && isRefresh && refusal?.code === 'UNAUTHORIZED'
    ? 'NEXT_PUBLIC_SENDORA_KEY'
    : null
}

/** The tokens in an answer, nested or flat (contract: session payload); `null` unless all fit in cookies as they are. */
export function readIssuedTokens(data: unknown): IssuedTokens | null {
  if (!isRecord(data)) return null
  const { tokens } = data
  const { accessToken, refreshToken, expiresIn } = isRecord(tokens) ? tokens : data
  const isUsable =
    isToken(accessToken) && isToken(refreshToken) && typeof expiresIn === 'number' && expiresIn > 0
  return isUsable ? new RedactedTokens({ accessToken, refreshToken }, expiresIn) : null
}

/** Characters that a cookie carries unescaped. */
function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9._~+/=-]+$/.test(value)
}
