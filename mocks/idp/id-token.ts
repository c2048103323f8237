import { z } from 'zod'
import type { World } from '../state/world'
import { signJwt } from '../tokens/sign-jwt'
import { verifyJwt } from '../tokens/verify-jwt'
import { idpIssuer } from './addresses'
import type { IdpGrant, IdpProfile } from './idp-grant'

const TTL_SECONDS = 300

export function issueIdToken(world: World, grant: IdpGrant): string {
  const { provider, clientId, nonce, profile } = grant
  const nowSeconds = world.nowSeconds()
  const claims = {
    iss: idpIssuer(world, provider),
    aud: clientId,
    sub: profile.subject,
    iat: nowSeconds,
    exp: nowSeconds + TTL_SECONDS,
    ...(nonce && { nonce }),
    ...(profile.email && { email: profile.email, email_verified: profile.emailVerified }),
    ...(profile.name && { name: profile.name }),
  }
  return signJwt(claims, world.idpKeys.current())
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
export function readIdToken(world: World, facts: IdTokenFacts): IdentityProof | null {
  const parsed = idClaims.safeParse(verifyJwt(facts.idToken, world.idpKeys))
  if (!parsed.success) return null
  const { iss, aud, exp, sub, nonce, email, email_verified, name } = parsed.data
  if (iss !== idpIssuer(world, facts.provider) || aud !== facts.clientId) return null
  if (exp <= world.nowSeconds()) return null
  return { profile: { subject: sub, email, emailVerified: email_verified, name }, nonce }
}
