import { z } from 'zod'
import { keyEndpoint } from '../../../http/endpoint'
import { fail } from '../../../http/reply'
import type { MockState } from '../../../state/mock-state'
import { emailToFind } from '../schemas'
import { signIn } from '../sign-in'
import { takeoverHint } from '../takeover'
import { mailRequestEndpoint } from './mail-request-endpoint'

const body = z.object({
  email: emailToFind,
  code: z.string().trim().min(1).max(20),
  ...takeoverHint,
})

export const emailOtpHandlers = (state: MockState) => [
  mailRequestEndpoint(state, {
    path: '/auth-service/email-otp/request',
    perMinute: 'emailCodeRequestsPerMinute',
    send: ({ mailbox, emailCodes }, { id, email }) => {
      if (email) mailbox.send({ to: email, kind: 'email_otp', code: emailCodes.issue(id) })
    },
  }),
  keyEndpoint(state, { method: 'post', path: '/auth-service/email-otp/verify', body }, (call) => {
    const user = state.users.byEmail(call.body.email)
    if (!user || !state.emailCodes.consume(user.id, call.body.code)) {
      return fail('EMAIL_OTP_INVALID')
    }
    user.emailVerified = true
    return signIn(call, { user, method: 'email_otp', hint: call.body })
  }),
]
