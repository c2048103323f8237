import { z } from 'zod'
import type { MockState } from '../state/mock-state'
import type { IdpGrant, IdpProfile } from '../state/social/idp-grant'
import { signJwt } from '../tokens/sign-jwt'
import { verifyJwt } from '../tokens/verify-jwt'
import { idpIssuer } from './addresses'

const TTL_SECONDS = 300

export function issueIdToken(state: MockState, grant: IdpGrant): string {
  const { provider, clientId, nonce, profile } = grant
  const nowSeconds = state.nowSeconds()
  const claims = {
    iss: idpIssuer(state, provider),
    aud: clientId,
    sub: profile.subject,
    iat: nowSeconds,
    exp: nowSeconds + TTL_SECONDS,
    ...(nonce && { nonce }),
    ...(profile.email && { email: profile.email, email_verified: profile.emailVerified }),
    ...(profile.name && { name: profile.name }),
  }
  return signJwt(claims, state.idpKeys.current())
}

const idClaims = z.object({
  iss: z.string(),
  aud: z.string(),
  sub: z.string(),
  exp: z.int(),
  nonce: z.string().nullable().default(null),
  email: z.string().nullable().default(null),
  email_verified: z.boolean().default(false),
  name: z.string().nullable().default(null),
})

export type IdTokenFacts = { provider: string; clientId: string; idToken: string }
export type IdentityProof = { profile: IdpProfile; nonce: string | null }

/** What a token says that this provider signed for this client, else null. */
export function readIdToken(state: MockState, facts: IdTokenFacts): IdentityProof | null {
  const parsed = idClaims.safeParse(verifyJwt(facts.idToken, state.idpKeys))
  if (!parsed.success) return null
  const { iss, aud, exp, sub, nonce, email, email_verified, name } = parsed.data
  if (iss !== idpIssuer(state, facts.provider) || aud !== facts.clientId) return null
  if (exp <= state.nowSeconds()) return null
  return { profile: { subject: sub, email, emailVerified: email_verified, name }, nonce }
}
