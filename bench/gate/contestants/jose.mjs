import { createLocalJWKSet, jwtVerify } from 'jose'

export async function setUp({ freshToken, jwks, issuer, audience }) {
  const keys = createLocalJWKSet(jwks)
  return {
    'jose jwtVerify alone': {
      checks: 'verified',
      isBare: true,
      nextToken: freshToken,
      run: (token) => jwtVerify(token, keys, { algorithms: ['RS256'], issuer, audience }),
      isGood: ({ payload }) => typeof payload.sub === 'string',
    },
  }
}
