import { z } from 'zod'
import { EMAIL_VERIFY_TTL_SECONDS } from '../../../constants'
import { keyAndUserEndpoint, keyEndpoint } from '../../../http/endpoint'
import { fail, ok } from '../../../http/reply'
import type { User } from '../../../state/accounts/users'
import type { MockState } from '../../../state/mock-state'
import { secretInput } from '../schemas'
import { sendLinkMail } from './mail-link'
import { spendLink } from './spend-link'

const body = z.object({ token: secretInput })

export function sendVerifyMail(state: MockState, user: User): void {
  const ttlSeconds = EMAIL_VERIFY_TTL_SECONDS
  sendLinkMail(state, user, { kind: 'email_verify', page: '/verify-email', ttlSeconds })
}

export const emailVerificationHandlers = (state: MockState) => [
  keyEndpoint(state, { method: 'post', path: '/auth-service/email/verify', body }, (call) => {
    const user = spendLink(state, 'email_verify', call.body.token)
    if (!user) return fail('EMAIL_VERIFY_INVALID')
    user.emailVerified = true
    return ok()
  }),
  keyAndUserEndpoint(
    state,
    { method: 'post', path: '/auth-service/email/verify/resend' },
    ({ actor }) => {
      if (!actor.user.emailVerified) sendVerifyMail(state, actor.user)
      return ok()
    },
  ),
]
