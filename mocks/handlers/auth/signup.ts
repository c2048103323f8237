import { z } from 'zod'
import { keyEndpoint } from '../../http/endpoint'
import { fail } from '../../http/reply'
import { hashPassword } from '../../state/password-hash'
import type { World } from '../../state/world'
import { sendVerifyMail } from './email-verification'
import { passwordToAdd } from './password-policy'
import { displayName, emailToAdd, metadata } from './schemas'
import { signIn } from './sign-in'

const body = z.object({
  email: emailToAdd,
  password: passwordToAdd,
  name: displayName.nullish(),
  metadata: metadata.nullish(),
})

export const signupHandlers = (world: World) => [
  // A session at once, without waiting for the address to be verified (contract: sign-in).
  keyEndpoint(world, { method: 'post', path: '/auth-service/signup', body }, (call) => {
    const { email, password, name = null } = call.body
    if (world.users.byEmail(email)) return fail('CONFLICT')
    const user = world.users.add({
      email,
      name,
      password: hashPassword(password),
      createdAtMs: world.nowMs(),
    })
    sendVerifyMail(world, user)
    return signIn(call, { user, method: 'password' })
  }),
]
