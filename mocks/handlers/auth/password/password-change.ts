import { z } from 'zod'
import { recentAuthEndpoint } from '../../../http/recent-auth-endpoint'
import { ok } from '../../../http/reply'
import { hashPassword } from '../../../state/accounts/password-hash'
import type { MockState } from '../../../state/mock-state'
import { secretInput } from '../schemas'
import { passwordToAdd } from './password-policy'
import { refusePassword } from './refuse-password'

const body = z.object({ currentPassword: secretInput, newPassword: passwordToAdd })

/** [design] (contract: password change). Every other session of the user ends. */
export const passwordChangeHandlers = (state: MockState) => [
  recentAuthEndpoint(
    state,
    { method: 'post', path: '/auth-service/password/change', body },
    ({ actor: { user, family }, body: { currentPassword, newPassword } }) => {
      const attempt = { email: user.email ?? user.id, user, password: currentPassword }
      const refusal = refusePassword(state, attempt)
      if (refusal) return refusal
      user.password = hashPassword(newPassword)
      user.shownPassword = user.shownPassword === null ? null : newPassword
      return ok({ revoked: state.families.revokeUser(user.id, 'password_changed', family.id) })
    },
  ),
]
