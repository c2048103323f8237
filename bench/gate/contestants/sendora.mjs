import { sendoraMiddleware } from '../../../lib/sendora/middleware'
import { isPassed, requestWith } from '../request.mjs'

export async function setUp({ tokens, refreshToken, freshToken, jwks, issuer }) {
  const options = { fetch: async () => Response.json(jwks) }
  const decoded = sendoraMiddleware(options)
  process.env.SENDORA_JWKS_URL = `${issuer}/jwks.json`
  const verified = sendoraMiddleware(options)
  const requestFor = (token) =>
    requestWith({ '__Host-sendora_at': token, '__Host-sendora_rt': refreshToken })
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
