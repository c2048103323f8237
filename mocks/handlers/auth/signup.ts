import { z } from 'zod'
import { keyEndpoint } from '../../http/endpoint'
import { fail } from '../../http/reply'
import { hashPassword } from '../../state/accounts/password-hash'
import type { MockState } from '../../state/mock-state'
import { sendVerifyMail } from './mail/email-verification'
import { passwordToAdd } from './password/password-policy'
import { displayName, emailToAdd, metadata } from './schemas'
import { signIn } from './sign-in'

const body = z.object({
  email: emailToAdd,
  password: passwordToAdd,
  name: displayName.nullish(),
  metadata: metadata.nullish(),
})

export const signupHandlers = (state: MockState) => [
  // A session at once, without waiting for the address to be verified (contract: sign-in).
  keyEndpoint(state, { method: 'post', path: '/auth-service/signup', body }, (call) => {
    const { email, password, name = null } = call.body
    if (state.users.byEmail(email)) return fail('CONFLICT')
    const user = state.users.add({
      email,
      name,
      password: hashPassword(password),
      createdAtMs: state.nowMs(),
    })
    sendVerifyMail(state, user)
    return signIn(call, { user, method: 'password' })
  }),
]
