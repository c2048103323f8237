import { z } from 'zod'
import { keyEndpoint } from '../../http/endpoint'
import { ok, tooManyRequests } from '../../http/reply'
import { normalizeEmail } from '../../state/normalize-email'
import type { Settings } from '../../state/settings'
import type { User } from '../../state/users'
import type { World } from '../../state/world'
import { emailToFind } from './schemas'

const body = z.object({ email: emailToFind })

export type MailRequest = {
  path: string
  perMinute: Extract<keyof Settings, `${string}PerMinute`>
  send: (world: World, user: User) => void
}

/**
 * A route that sends a mail to a known address and answers success for every address (contract: links and codes), at
 * most so many times a minute. It never makes an account.
 */
export function mailRequestEndpoint(world: World, { path, perMinute, send }: MailRequest) {
  return keyEndpoint(world, { method: 'post', path, body }, (call) => {
    const email = normalizeEmail(call.body.email)
    const limit = world.rateLimits.take(`${path} ${email}`, world.settings[perMinute])
    if (limit.kind === 'limited') return tooManyRequests(limit.retryAfterSeconds)

    const user = world.users.byEmail(email)
    if (user) send(world, user)
    return ok()
  })
}
