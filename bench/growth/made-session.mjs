import { randomBytes } from 'node:crypto'

const signature = randomBytes(256).toString('base64url')
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
const header = encoded({ alg: 'RS256', typ: 'JWT', kid: 'local' })

/** A token that only a gate that decodes believes: a million signatures would take longer than all that is measured. */
export function madeToken(claims, length = 0) {
  const bare = `${header}.${encoded(claims)}.${signature}`.length
  // Three bytes of JSON are four characters; the claim's own name takes 13.
  const filler = Math.max(0, Math.floor(((length - bare) * 3) / 4) - 13)
  const filled = filler === 0 ? claims : { ...claims, padding: 'x'.repeat(filler) }
  return `${header}.${encoded(filled)}.${signature}`
}

export function claimsOf(userId, lifetimeSeconds = 3_600) {
  const now = Math.floor(Date.now() / 1_000)
  // Issued a while ago, but young enough not to be renewed early.
  const iat = Math.min(now, now + lifetimeSeconds) - 60
  return { sub: userId, iat, exp: now + lifetimeSeconds, email: 'ada@example.com', name: 'Ada' }
}
