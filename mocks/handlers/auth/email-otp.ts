import { z } from 'zod'
import { keyEndpoint } from '../../http/endpoint'
import { fail, ok, tooManyRequests } from '../../http/reply'
import { normalizeEmail } from '../../state/normalize-email'
import type { World } from '../../state/world'
import { emailToFind } from './schemas'
import { signIn } from './sign-in'

const requestBody = z.object({ email: emailToFind })
const verifyBody = z.object({ email: emailToFind, code: z.string().trim().min(1).max(20) })

export const emailOtpHandlers = (world: World) => [
  keyEndpoint(
    world,
    { method: 'post', path: '/auth-service/email-otp/request', body: requestBody },
    ({ body }) => {
      const email = normalizeEmail(body.email)
      const perMinute = world.settings.emailCodeRequestsPerMinute
      const limit = world.rateLimits.take(`email-otp ${email}`, perMinute)
      if (limit.kind === 'limited') return tooManyRequests(limit.retryAfterSeconds)

      const user = world.users.byEmail(email)
      if (user) {
        world.mailbox.send({ to: email, kind: 'email_otp', code: world.emailCodes.issue(user.id) })
      }
      return ok()
    },
  ),
  keyEndpoint(
    world,
    { method: 'post', path: '/auth-service/email-otp/verify', body: verifyBody },
    (call) => {
      const user = world.users.byEmail(call.body.email)
      if (!user || !world.emailCodes.consume(user.id, call.body.code)) {
        return fail('EMAIL_OTP_INVALID')
      }
      user.emailVerified = true
      return signIn(call, user, 'email_otp')
    },
  ),
]
