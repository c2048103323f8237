import { verify } from 'node:crypto'
import { z } from 'zod'
import { readJwtPart } from './read-jwt-part'
import type { SigningKeys } from './signing-keys'

const header = z.object({ alg: z.literal('RS256'), kid: z.string() })
const claims = z.looseObject({ iss: z.string(), sub: z.string(), sid: z.string(), exp: z.int() })

export type VerifiedClaims = z.infer<typeof claims>

export type VerifyFacts = { keys: SigningKeys; issuer: string; nowSeconds: number }

/** The claims of a token that this service signed and that has not expired, else null. */
export function verifyAccessToken(token: string, facts: VerifyFacts): VerifiedClaims | null {
  const [head, payload, signature, ...rest] = token.split('.')
  if (!head || !payload || !signature || rest.length > 0) return null

  const parsedHeader = header.safeParse(readJwtPart(head))
  const key = parsedHeader.success ? facts.keys.find(parsedHeader.data.kid) : undefined
  if (!key) return null

  const signed = Buffer.from(`${head}.${payload}`)
  const isGenuine = verify('RSA-SHA256', signed, key.publicKey, Buffer.from(signature, 'base64url'))
  const parsed = isGenuine ? claims.safeParse(readJwtPart(payload)) : null
  if (!parsed?.success) return null

  const { exp, iss } = parsed.data
  return iss === facts.issuer && exp > facts.nowSeconds ? parsed.data : null
}
