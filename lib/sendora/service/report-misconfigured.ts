import type { AuthEndpoint, SendoraEvent } from '../core/events'
import type { ApiReply } from './call-api'
import { readRefusal } from './envelope'
import { processWide } from './process-wide'
import { report } from './report'

type Variable = Extract<SendoraEvent, { name: 'service.misconfigured' }>['variable']

const onceEveryMs = 60_000

/** Tells the developer about an answer that no outage gives: a wrong address, or a wrong key. */
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
  // A fetch that follows the standard to the letter hides a redirect behind status 0.
  if (status === 0 || (status >= 300 && status < 400) || status === 405) return 'SENDORA_API_URL'
  const refusal = readRefusal(reply)
  const isRefresh = endpoint === '/token/refresh'
  // Elsewhere the service itself may say that something was not found.
  if (status === 404 && (isRefresh || refusal === null)) return 'SENDORA_API_URL'
  // A refresh carries no user's token: what is refused is the key (contract 2.4).
  return status === 401 && isRefresh && refusal?.code === 'UNAUTHORIZED'
    ? 'NEXT_PUBLIC_SENDORA_KEY'
    : null
}
