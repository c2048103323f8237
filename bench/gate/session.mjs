import { createSign, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { appOrigin } from './app-origin.mjs'

const issuer = 'https://auth.example.com'
const audience = 'benchmark0123456789'

/** One user's claims: those of the service's tokens, and no more. */
function claimsAt(now) {
  return {
    iss: issuer,
    aud: audience,
    sub: 'user_01JZK5T6RBN8C3XQ2W7V9D4MFA',
    iat: now,
    exp: now + 3_600,
    sid: 'session_01JZK5T6RBN8C3XQ2W7V9D4MFB',
    email: 'ada@example.com',
    email_verified: true,
    name: 'Ada Lovelace',
  }
}

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token signed here. Signing with Node takes a third of the time that Web Crypto takes. */
function signToken(payload, { privateKey, header }) {
  const text = `${encoded(header)}.${encoded(payload)}`
  const key = header.alg === 'ES256' ? { key: privateKey, dsaEncoding: 'ieee-p1363' } : privateKey
  return `${text}.${createSign('SHA256').update(text).sign(key, 'base64url')}`
}

/** Local keys, and what every contestant's session is made of. Nothing here is worth anything elsewhere. */
export function createMaterial() {
  const now = Math.floor(Date.now() / 1_000)
  const claims = claimsAt(now)
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const header = { alg: 'RS256', typ: 'JWT', kid: 'local' }
  const jwk = (key, alg) => ({ ...key.export({ format: 'jwk' }), kid: 'local', use: 'sig', alg })
  const sign = (more) => signToken({ ...claims, ...more }, { privateKey: rsa.privateKey, header })
  const freshToken = () => sign({ jti: randomUUID() })
  const clerkHost = 'clerk.example.com'
  const clerkClaims = { iss: `https://${clerkHost}`, azp: appOrigin, v: 2, sts: 'active' }
  return {
    now,
    claims,
    issuer,
    audience,
    refreshToken: `rt_${randomBytes(32).toString('base64url')}`,
    secret: randomBytes(32).toString('base64url'),
    hexSecret: randomBytes(32).toString('hex'),
    jwks: { keys: [jwk(rsa.publicKey, 'RS256')] },
    ecJwks: { keys: [{ ...jwk(ec.publicKey, 'ES256'), key_ops: ['verify'] }] },
    publicPem: rsa.publicKey.export({ type: 'spki', format: 'pem' }),
    tokens: { known: freshToken() },
    /** Another token of the same session, never seen before. */
    freshToken,
    ecToken: signToken(claims, { privateKey: ec.privateKey, header: { ...header, alg: 'ES256' } }),
    clerkToken: sign({ ...clerkClaims, nbf: now - 10 }),
    clerkKeys: {
      publishableKey: `pk_live_${Buffer.from(`${clerkHost}$`).toString('base64')}`,
      secretKey: 'sk_live_local',
    },
  }
}
