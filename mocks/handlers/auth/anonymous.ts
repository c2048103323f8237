import { z } from 'zod'
import { type Call, keyEndpoint } from '../../http/endpoint'
import { fail, type Reply } from '../../http/reply'
import { hashPassword } from '../../state/accounts/password-hash'
import type { MockState } from '../../state/mock-state'
import { sendVerifyMail } from './mail/email-verification'
import { passwordToAdd } from './password/password-policy'
import { promoteGuest } from './promote-guest'
import { displayName, emailToAdd, metadata, secretInput } from './schemas'
import { signIn } from './sign-in'

const startBody = z.object({ name: displayName.nullish(), metadata: metadata.nullish() })

const upgradeBody = z.object({
  refreshToken: secretInput,
  email: emailToAdd,
  password: passwordToAdd,
  name: displayName.nullish(),
})

export const anonymousHandlers = (state: MockState) => [
  keyEndpoint(state, { method: 'post', path: '/auth-service/anonymous', body: startBody }, start),
  keyEndpoint(state, { method: 'post', path: '/auth-service/upgrade', body: upgradeBody }, upgrade),
]

function start(call: Call<z.infer<typeof startBody>>): Reply {
  const { state, body } = call
  const user = state.users.add({
    isAnonymous: true,
    signupMethod: 'anonymous',
    name: body.name ?? null,
    createdAtMs: state.nowMs(),
  })
  return signIn(call, { user, method: 'anonymous' })
}

/** The guest gets an address and a password, and keeps the id (contract: guests). */
function upgrade(call: Call<z.infer<typeof upgradeBody>>): Reply {
  const { state, body } = call
  const family = state.refreshTokens.liveFamilyOf(body.refreshToken)
  const user = family && state.users.byId(family.userId)
  if (!user) return fail('INVALID_REFRESH_TOKEN')
  if (!user.isAnonymous) return fail('NOT_ANONYMOUS')
  if (state.users.byEmail(body.email)) return fail('CONFLICT')

  promoteGuest(state, user, { email: body.email, name: body.name })
  user.password = hashPassword(body.password)
  sendVerifyMail(state, user)
  return signIn(call, { user, method: 'password' })
}
