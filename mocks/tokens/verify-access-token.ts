import { z } from 'zod'
import type { SigningKeys } from './signing-keys'
import { verifyJwt } from './verify-jwt'

const claims = z.looseObject({ iss: z.string(), sub: z.string(), sid: z.string(), exp: z.int() })

export type VerifiedClaims = z.infer<typeof claims>

export type VerifyFacts = { keys: SigningKeys; issuer: string; nowSeconds: number }

/** The claims of a token that this service signed and that has not expired, else null. */
export function verifyAccessToken(token: string, facts: VerifyFacts): VerifiedClaims | null {
  const parsed = claims.safeParse(verifyJwt(token, facts.keys))
  if (!parsed.success) return null
  const { exp, iss } = parsed.data
  return iss === facts.issuer && exp > facts.nowSeconds ? parsed.data : null
}
