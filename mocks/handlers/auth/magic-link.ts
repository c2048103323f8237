import { z } from 'zod'
import { MAGIC_LINK_TTL_SECONDS } from '../../constants'
import { keyEndpoint } from '../../http/endpoint'
import { fail, ok, tooManyRequests } from '../../http/reply'
import { normalizeEmail } from '../../state/normalize-email'
import type { World } from '../../state/world'
import { sendLinkMail } from './mail-link'
import { emailToFind, secretInput } from './schemas'
import { signIn } from './sign-in'

const requestBody = z.object({ email: emailToFind })
const verifyBody = z.object({ token: secretInput })

const MAIL = {
  kind: 'magic_link',
  page: '/magic-link',
  ttlSeconds: MAGIC_LINK_TTL_SECONDS,
} as const

export const magicLinkHandlers = (world: World) => [
  keyEndpoint(
    world,
    { method: 'post', path: '/auth-service/magic-link/request', body: requestBody },
    ({ body }) => {
      const email = normalizeEmail(body.email)
      const perMinute = world.settings.magicLinkRequestsPerMinute
      const limit = world.rateLimits.take(`magic-link ${email}`, perMinute)
      if (limit.kind === 'limited') return tooManyRequests(limit.retryAfterSeconds)

      // Contract 3.3: success whether or not the address is known. No account is made here.
      const user = world.users.byEmail(email)
      if (user) sendLinkMail(world, user, MAIL)
      return ok()
    },
  ),
  keyEndpoint(
    world,
    { method: 'post', path: '/auth-service/magic-link/verify', body: verifyBody },
    (call) => {
      const userId = world.oneTimeTokens.consume('magic_link', call.body.token)
      const user = userId && world.users.byId(userId)
      if (!user) return fail('MAGIC_LINK_INVALID')
      user.emailVerified = true
      return signIn(call, user, 'magic_link')
    },
  ),
]
