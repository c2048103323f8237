import { sendoraMiddleware } from '../../../lib/sendora/middleware'
import { isPassed, requestWith } from '../request.mjs'

export async function setUp({ tokens, refreshToken, freshToken, jwks, issuer }) {
  const options = { fetch: async () => Response.json(jwks) }
  const requestFor = (token) =>
    requestWith({ '__Host-sendora_at': token, '__Host-sendora_rt': refreshToken })
  const decoded = sendoraMiddleware(options)
  // A gate reads the environment once, by its first answer.
  await decoded(requestFor(tokens.known))
  process.env.SENDORA_JWKS_URL = `${issuer}/jwks.json`
  const verified = sendoraMiddleware(options)
  return {
    'sendora, decoded': {
      checks: 'decoded',
      run: () => decoded(requestFor(tokens.known)),
      isGood: isPassed,
    },
    'sendora, verified, token seen': {
      checks: 'verified',
      run: () => verified(requestFor(tokens.known)),
      isGood: isPassed,
    },
    'sendora, verified, token new': {
      checks: 'verified',
      nextToken: freshToken,
      run: (token) => verified(requestFor(token)),
      isGood: isPassed,
    },
  }
}
