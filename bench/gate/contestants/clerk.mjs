import { clerkMiddleware, createClerkClient } from '@clerk/nextjs/server'
import { requestWith } from '../request.mjs'

export async function setUp({ clerkToken, publicPem: jwtKey, now, clerkKeys }) {
  const client = createClerkClient({ ...clerkKeys, jwtKey, telemetry: { disabled: true } })
  const cookies = { __session: clerkToken, __client_uat: String(now - 600) }
  const middleware = clerkMiddleware(
    async (auth) => {
      await auth.protect()
    },
    { jwtKey },
  )
  return {
    'Clerk authenticateRequest': {
      checks: 'verified',
      run: () => client.authenticateRequest(requestWith(cookies), { jwtKey }),
      isGood: (state) => state.isAuthenticated === true,
    },
    'Clerk clerkMiddleware': {
      checks: 'verified',
      run: () => middleware(requestWith(cookies), {}),
      // It passes a request on by a rewrite to the same address.
      isGood: ({ headers }) =>
        headers.get('x-middleware-request-x-clerk-auth-status') === 'signed-in',
    },
  }
}
