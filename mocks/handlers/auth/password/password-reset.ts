import { z } from 'zod'
import { PASSWORD_RESET_TTL_SECONDS } from '../../../constants'
import { keyEndpoint } from '../../../http/endpoint'
import { fail, ok } from '../../../http/reply'
import { hashPassword } from '../../../state/accounts/password-hash'
import type { MockState } from '../../../state/mock-state'
import { sendLinkMail } from '../mail/mail-link'
import { mailRequestEndpoint } from '../mail/mail-request-endpoint'
import { spendLink } from '../mail/spend-link'
import { secretInput } from '../schemas'
import { passwordToAdd } from './password-policy'

const body = z.object({ token: secretInput, newPassword: passwordToAdd })

const MAIL = {
  kind: 'password_reset',
  page: '/reset-password',
  ttlSeconds: PASSWORD_RESET_TTL_SECONDS,
} as const

export const passwordResetHandlers = (state: MockState) => [
  mailRequestEndpoint(state, {
    path: '/auth-service/password/forgot',
    perMinute: 'passwordResetRequestsPerMinute',
    send: (_world, user) => sendLinkMail(state, user, MAIL),
  }),
  keyEndpoint(state, { method: 'post', path: '/auth-service/password/reset', body }, (call) => {
    const user = spendLink(state, 'password_reset', call.body.token)
    if (!user) return fail('PASSWORD_RESET_INVALID')
    user.password = hashPassword(call.body.newPassword)
    if (user.shownPassword !== null) user.shownPassword = call.body.newPassword
    // The user resetting a password may be throwing someone out.
    state.families.revokeUser(user.id, 'password_reset')
    if (user.email) state.lockouts.clear(user.email)
    return ok()
  }),
]
