import { verify } from 'node:crypto'
import { z } from 'zod'
import { readJwtPart } from './read-jwt-part'
import type { SigningKeys } from './signing-keys'

const header = z.object({ alg: z.literal('RS256'), kid: z.string() })

/** The payload of a token that one of these keys signed, else null. Looks at no claim. */
export function verifyJwt(token: string, keys: SigningKeys): unknown {
  const [head, payload, signature, ...rest] = token.split('.')
  if (!head || !payload || !signature || rest.length > 0) return null

  const parsedHeader = header.safeParse(readJwtPart(head))
  const key = parsedHeader.success ? keys.find(parsedHeader.data.kid) : undefined
  if (!key) return null

  const signed = Buffer.from(`${head}.${payload}`)
  const isGenuine = verify('RSA-SHA256', signed, key.publicKey, Buffer.from(signature, 'base64url'))
  return isGenuine ? readJwtPart(payload) : null
}
