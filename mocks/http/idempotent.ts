import { createHash } from 'node:crypto'
import type { Call, Run } from './endpoint'
import { fail } from './reply'
import type { Actor } from './request/actor'
import { refuse } from './request/read-input'

const longestKey = 200

/**
 * Makes a POST count once per `Idempotency-Key`: the same body is answered alike, another one with 409. Refusals are not
 * kept, as they have changed nothing. Without the header every call is its own.
 */
export function idempotent<Body>(run: Run<Body, { actor: Actor }>): Run<Body, { actor: Actor }> {
  return async (call) => {
    const key = call.request.headers.get('idempotency-key')
    if (key === null) return run(call)
    if (key === '' || key.length > longestKey) {
      const path = ['Idempotency-Key']
      return refuse({ path, code: 'invalid_format', message: 'Send 1 to 200 characters.' })
    }
    const { answeredKeys } = call.state
    const name = nameOf(call, key)
    const body = createHash('sha256').update(JSON.stringify(call.body)).digest('base64url')
    const known = answeredKeys.get(name)
    if (known) return known.body === body ? known.reply : fail('IDEMPOTENCY_CONFLICT')
    const reply = await run(call)
    if (reply.kind !== 'error') answeredKeys.set(name, { body, reply })
    return reply
  }
}

function nameOf({ actor, request }: Call<unknown> & { actor: Actor }, key: string): string {
  return `${actor.user.id} ${new URL(request.url).pathname} ${key}`
}
