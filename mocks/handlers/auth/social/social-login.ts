import { z } from 'zod'
import { type Call, keyEndpoint } from '../../../http/endpoint'
import { fail, type Reply } from '../../../http/reply'
import type { MockState } from '../../../state/mock-state'
import { promoteGuest } from '../promote-guest'
import { displayName } from '../schemas'
import { signIn } from '../sign-in'
import { liveGuest, takeoverHint } from '../takeover'
import {
  addFederatedUser,
  adoptByEmail,
  attachIdentity,
  type FederatedIdentity,
  federatedOwner,
} from './federated-owner'
import { hasProof, PROOF_MISSING, proveIdentity, socialProof } from './social-proof'

const body = z
  .object({
    ...socialProof,
    appleName: z
      .object({ firstName: displayName.nullish(), lastName: displayName.nullish() })
      .nullish(),
    linkAnonymous: z.boolean().nullish(),
    onCredentialInUse: z.enum(['adopt', 'reject']).nullish(),
    ...takeoverHint,
  })
  .refine(hasProof, PROOF_MISSING)

type SocialCall = Call<z.infer<typeof body>>

export const socialLoginHandlers = (state: MockState) => [
  keyEndpoint(state, { method: 'post', path: '/auth-service/login/social', body }, login),
]

function login(call: SocialCall): Reply {
  const { state, body, projectId } = call
  const proof = proveIdentity(state, body, projectId)
  if (proof.kind === 'refused') return proof.reply

  const { provider } = proof
  const profile = { ...proof.profile, name: proof.profile.name ?? appleName(body) }
  const owner = federatedOwner(state, provider, profile)
  if (!owner) return welcome(call, { provider, profile })

  // Without a policy a sign-in is refused only when it would cost a guest (contract: social sign-in).
  const policy = body.onCredentialInUse ?? (liveGuest(state, body) ? 'reject' : 'adopt')
  if (policy === 'reject') {
    return fail('CREDENTIAL_IN_USE', { details: { provider, collision: owner.collision } })
  }
  if (owner.collision === 'email' && !owner.user.isLocked) {
    adoptByEmail(state, owner.user, { provider, profile })
  }
  return signIn(call, { user: owner.user, method: provider, hint: body })
}

/** Someone new: the guest of before, in place, if that was asked for; else another user. */
function welcome(call: SocialCall, identity: FederatedIdentity): Reply {
  const { state, body } = call
  const { provider, profile } = identity
  const guest = body.linkAnonymous ? liveGuest(state, body) : null
  if (!guest) {
    const user = addFederatedUser(state, identity)
    return signIn(call, { user, method: provider, hint: body })
  }
  const email = profile.emailVerified ? profile.email : null
  promoteGuest(state, guest, { email, emailVerified: true, name: profile.name })
  attachIdentity(state, guest, identity)
  return signIn(call, { user: guest, method: provider, hint: body })
}

/** Apple tells a name to the app alone, and only the first time. */
function appleName({ provider, appleName: given }: SocialCall['body']): string | null {
  if (provider !== 'apple' || !given) return null
  return [given.firstName, given.lastName].filter(Boolean).join(' ') || null
}
