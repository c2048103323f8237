import { z } from 'zod'
import { type Call, keyAndUserEndpoint } from '../../../http/endpoint'
import { fail, type Reply } from '../../../http/reply'
import type { Actor } from '../../../http/request/actor'
import type { MockState } from '../../../state/mock-state'
import { promoteGuest } from '../promote-guest'
import { attachIdentity, federatedOwner } from '../social/federated-owner'
import { hasProof, PROOF_MISSING, proveIdentity, socialProof } from '../social/social-proof'
import { answerLink } from './answer-link'

const body = z.object(socialProof).refine(hasProof, PROOF_MISSING)

export const linkSocialHandlers = (state: MockState) => [
  keyAndUserEndpoint(state, { method: 'post', path: '/auth-service/me/link/social', body }, link),
]

/** Adds an account at a provider as a way in. Never merges accounts. */
function link(call: Call<z.infer<typeof body>> & { actor: Actor }): Reply {
  const { state, body, projectId, actor } = call
  const { user } = actor
  const proof = proveIdentity(state, body, projectId)
  if (proof.kind === 'refused') return proof.reply

  const { provider, profile } = proof
  const owner = federatedOwner(state, provider, profile)
  const collision = owner && owner.user !== user ? owner.collision : null
  // [design] One account per provider, as `DELETE /me/identities/:provider` names no other.
  const hasAnother = user.identities.some(
    (one) => one.provider === provider && one.subject !== profile.subject,
  )
  if (collision || hasAnother) {
    const details = { provider, collision: collision ?? 'identity' }
    return fail('CREDENTIAL_IN_USE', { details })
  }

  const wasGuest = user.isAnonymous
  const email = profile.emailVerified ? profile.email : null
  if (wasGuest) promoteGuest(state, user, { email, emailVerified: true, name: profile.name })
  else if (email && !user.email) {
    state.users.setEmail(user, email)
    user.emailVerified = true
  }
  attachIdentity(state, user, { provider, profile })
  return answerLink(call, { user, wasGuest })
}
