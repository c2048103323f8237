import type { IdpProfile } from '../../../state/social/idp-grant'
import type { TakeoverHint } from '../../../state/social/oidc-start'
import { completeSignIn } from '../sign-in'
import type { SessionContext } from '../start-session'
import { addFederatedUser, adoptByEmail, federatedOwner } from './federated-owner'

/** The members of the fragment (contract: single sign-on). The token is a refresh token. */
export type HandOff =
  | { sendora_oidc_token: string; sendora_retired_anon?: string }
  | { sendora_oidc_error: string }

const METHOD = 'oidc'

/** Signs in the user whom the organization's provider names, as a new user if need be. */
export function signInByOidc(
  context: SessionContext,
  profile: IdpProfile,
  hint: TakeoverHint,
): HandOff {
  const { state } = context
  // An organisation vouches for its people by address.
  if (!profile.email || !profile.emailVerified) return { sendora_oidc_error: 'email_required' }

  const identity = { provider: METHOD, profile }
  const owner = federatedOwner(state, METHOD, profile)
  if (owner?.user.isLocked) return { sendora_oidc_error: 'account_locked' }
  if (owner?.collision === 'email') adoptByEmail(state, owner.user, identity)
  const user = owner?.user ?? addFederatedUser(state, identity)

  const outcome = completeSignIn(context, { user, method: METHOD, hint })
  if (outcome.kind === 'locked') return { sendora_oidc_error: 'account_locked' }
  const retired = outcome.takeover?.retiredAnonUserId
  return {
    sendora_oidc_token: outcome.tokens.refreshToken,
    ...(retired && { sendora_retired_anon: retired }),
  }
}
