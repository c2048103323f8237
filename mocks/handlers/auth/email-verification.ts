import { z } from 'zod'
import { EMAIL_VERIFY_TTL_SECONDS } from '../../constants'
import { keyAndUserEndpoint, keyEndpoint } from '../../http/endpoint'
import { fail, ok } from '../../http/reply'
import type { User } from '../../state/users'
import type { World } from '../../state/world'
import { sendLinkMail } from './mail-link'
import { secretInput } from './schemas'

const body = z.object({ token: secretInput })

export function sendVerifyMail(world: World, user: User): void {
  const ttlSeconds = EMAIL_VERIFY_TTL_SECONDS
  sendLinkMail(world, user, { kind: 'email_verify', page: '/verify-email', ttlSeconds })
}

export const emailVerificationHandlers = (world: World) => [
  keyEndpoint(world, { method: 'post', path: '/auth-service/email/verify', body }, (call) => {
    const userId = world.oneTimeTokens.consume('email_verify', call.body.token)
    const user = userId && world.users.byId(userId)
    if (!user) return fail('EMAIL_VERIFY_INVALID')
    user.emailVerified = true
    return ok()
  }),
  keyAndUserEndpoint(
    world,
    { method: 'post', path: '/auth-service/email/verify/resend' },
    ({ actor }) => {
      if (!actor.user.emailVerified) sendVerifyMail(world, actor.user)
      return ok()
    },
  ),
]
