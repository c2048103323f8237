import { authkitMiddleware } from '@workos-inc/authkit-nextjs'
import { sealData } from 'iron-session'
import { isPassed, requestWith } from '../request.mjs'

export async function setUp({ claims, tokens, refreshToken, secret }) {
  const session = { accessToken: tokens.known, refreshToken, user: { ...claims, id: claims.sub } }
  const cookies = { 'wos-session': await sealData(session, { password: secret, ttl: 0 }) }
  const middleware = authkitMiddleware({
    middlewareAuth: { enabled: true, unauthenticatedPaths: [] },
  })
  return {
    'WorkOS authkitMiddleware': {
      checks: 'verified',
      run: () => middleware(requestWith(cookies), {}),
      isGood: isPassed,
    },
  }
}
