import { encode } from 'next-auth/jwt'
import { withAuth } from 'next-auth/middleware'
import { isPassed, requestWith } from '../request.mjs'

export async function setUp({ claims, secret }) {
  const token = await encode({ token: claims, secret })
  const middleware = withAuth({ secret })
  const cookies = { '__Secure-next-auth.session-token': token }
  return {
    'next-auth 4 withAuth': {
      checks: 'sealed',
      run: () => middleware(requestWith(cookies), {}),
      // It answers nothing, or what lets the request through.
      isGood: (response) => response === undefined || isPassed(response),
    },
  }
}
