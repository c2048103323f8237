import { z } from 'zod'
import { keyAndUserEndpoint } from '../../../http/endpoint'
import { fail } from '../../../http/reply'
import { normalizeEmail } from '../../../state/accounts/normalize-email'
import { hashPassword } from '../../../state/accounts/password-hash'
import type { MockState } from '../../../state/mock-state'
import { sendVerifyMail } from '../mail/email-verification'
import { passwordToAdd } from '../password/password-policy'
import { promoteGuest } from '../promote-guest'
import { emailToAdd } from '../schemas'
import { answerLink } from './answer-link'

const body = z.object({ email: emailToAdd, password: passwordToAdd })

/** Adds an address and a password as a way in. Never merges accounts. */
export const linkEmailHandlers = (state: MockState) => [
  keyAndUserEndpoint(
    state,
    { method: 'post', path: '/auth-service/me/link/email', body },
    (call) => {
      const { user } = call.actor
      const { email, password } = call.body
      const owner = state.users.byEmail(email)
      // [design] One who has a password changes it elsewhere, with the old one.
      const collision = owner && owner !== user ? 'email' : user.password ? 'identity' : null
      if (collision) {
        return fail('CREDENTIAL_IN_USE', { details: { provider: 'password', collision } })
      }

      const wasGuest = user.isAnonymous
      const isNewAddress = normalizeEmail(email) !== user.email
      if (wasGuest) promoteGuest(state, user, { email })
      else if (isNewAddress) {
        state.users.setEmail(user, email)
        user.emailVerified = false
      }
      user.password = hashPassword(password)
      if (isNewAddress) sendVerifyMail(state, user)
      return answerLink(call, { user, wasGuest })
    },
  ),
]
