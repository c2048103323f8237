import type { SendoraConfig } from '../core/config/options'
import type { Breaker } from './breaker'
import { createBreaker } from './breaker'
import type { ApiCall, ApiReply } from './call-api'
import { callApi } from './call-api'
import { processWide } from './process-wide'
import { report } from './report'
import { tokenKey } from './sha256'

/** A call that changes nothing at the service, on behalf of somebody. */
export type ReadCall = Omit<ApiCall, 'method' | 'body'> & { bearer: string }

/**
 * Reads from the service, or is unreachable at once while nothing there answers: each page would otherwise wait for
 * the timeout. Only silence counts, since an answer of any status is quick. Apart from the breaker of refreshes: what
 * this one knows ends no session and delays no renewal.
 */
export async function guardedRead(config: SendoraConfig, call: ReadCall): Promise<ApiReply> {
  return readBreaker(config).run(await tokenKey(call.bearer), () => callApi(config, call), {
    failedForMs: (reply) => (isSilence(reply) ? 0 : null),
    whenOpen: () => ({ kind: 'unreachable', cause: null }),
  })
}

function readBreaker({ apiUrl, publicKey, elapsedMs }: SendoraConfig): Breaker {
  return processWide(`read breaker ${apiUrl} ${publicKey}`, () =>
    createBreaker({
      nowMs: elapsedMs,
      onChange: (state) => report({ name: `read_breaker.${state}` }),
    }),
  )
}

/** An answer that is too large came from a service that lives. */
function isSilence(reply: ApiReply): boolean {
  return reply.kind === 'unreachable' && !(reply.cause instanceof RangeError)
}
