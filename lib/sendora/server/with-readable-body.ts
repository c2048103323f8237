import type { SendoraConfig } from '../core/config/options'
import { bodyAnswer } from '../core/gate/gate-answer'
import { respond } from './respond'

/** Runs a handler; if it fails because `formData()` or `json()` can't parse the body, the answer is 400, not 500. */
export async function withReadableBody(
  request: Request,
  config: SendoraConfig,
  run: () => Promise<Response>,
): Promise<Response> {
  const unreadable = new Set<unknown>()
  for (const name of ['formData', 'json'] as const) {
    const parse = request[name].bind(request)
    request[name] = async () => {
      const isSpent = request.bodyUsed
      try {
        return await parse()
      } catch (error) {
        // Reading twice is the handler's mistake.
        if (!isSpent) unreadable.add(error)
        throw error
      }
    }
  }
  try {
    return await run()
  } catch (error) {
    if (unreadable.has(error)) return respond(bodyAnswer({ kind: 'malformed' }, 'json'), config)
    throw error
  }
}
