import { z } from 'zod'
import { PASSWORD_RESET_TTL_SECONDS } from '../../constants'
import { keyEndpoint } from '../../http/endpoint'
import { fail, ok, tooManyRequests } from '../../http/reply'
import { normalizeEmail } from '../../state/normalize-email'
import { hashPassword } from '../../state/password-hash'
import type { World } from '../../state/world'
import { sendLinkMail } from './mail-link'
import { emailToFind, passwordToAdd, secretInput } from './schemas'

const forgotBody = z.object({ email: emailToFind })
const resetBody = z.object({ token: secretInput, newPassword: passwordToAdd })

const MAIL = {
  kind: 'password_reset',
  page: '/reset-password',
  ttlSeconds: PASSWORD_RESET_TTL_SECONDS,
} as const

export const passwordResetHandlers = (world: World) => [
  keyEndpoint(
    world,
    { method: 'post', path: '/auth-service/password/forgot', body: forgotBody },
    ({ body }) => {
      const email = normalizeEmail(body.email)
      const perMinute = world.settings.passwordResetRequestsPerMinute
      const limit = world.rateLimits.take(`password-reset ${email}`, perMinute)
      if (limit.kind === 'limited') return tooManyRequests(limit.retryAfterSeconds)

      const user = world.users.byEmail(email)
      if (user) sendLinkMail(world, user, MAIL)
      return ok()
    },
  ),
  keyEndpoint(
    world,
    { method: 'post', path: '/auth-service/password/reset', body: resetBody },
    ({ body }) => {
      const userId = world.oneTimeTokens.consume('password_reset', body.token)
      const user = userId && world.users.byId(userId)
      if (!user) return fail('PASSWORD_RESET_INVALID')
      user.password = hashPassword(body.newPassword)
      // Whoever resets a password may be throwing someone out (security.md 8.2).
      world.families.revokeUser(user.id, 'password_reset')
      if (user.email) world.lockouts.clear(user.email)
      return ok()
    },
  ),
]
