import { z } from 'zod'
import { keyEndpoint } from '../../../http/endpoint'
import { ok, tooManyRequests } from '../../../http/reply'
import { normalizeEmail } from '../../../state/accounts/normalize-email'
import type { User } from '../../../state/accounts/users'
import type { MockState } from '../../../state/mock-state'
import type { Settings } from '../../../state/settings'
import { emailToFind } from '../schemas'

const body = z.object({ email: emailToFind })

export type MailRequest = {
  path: string
  perMinute: Extract<keyof Settings, `${string}PerMinute`>
  send: (state: MockState, user: User) => void
}

/**
 * A route that sends a mail to a known address and answers success for every address (contract: links and codes), at
 * most so many times a minute. It never makes an account.
 */
export function mailRequestEndpoint(state: MockState, { path, perMinute, send }: MailRequest) {
  return keyEndpoint(state, { method: 'post', path, body }, (call) => {
    const email = normalizeEmail(call.body.email)
    const limit = state.rateLimits.take(`${path} ${email}`, state.settings[perMinute])
    if (limit.kind === 'limited') return tooManyRequests(limit.retryAfterSeconds)

    const user = state.users.byEmail(email)
    if (user) send(state, user)
    return ok()
  })
}
