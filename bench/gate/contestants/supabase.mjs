import { createServerClient } from '@supabase/ssr'
import { requestWith } from '../request.mjs'

export async function setUp({ claims, refreshToken, now, ecToken, ecJwks }) {
  const session = {
    access_token: ecToken,
    refresh_token: refreshToken,
    token_type: 'bearer',
    expires_in: 3_600,
    expires_at: now + 3_600,
    user: { id: claims.sub },
  }
  const value = `base64-${Buffer.from(JSON.stringify(session)).toString('base64url')}`
  const cookies = { 'sb-local-auth-token': value }
  const noNetwork = () => Promise.reject(new Error('The benchmark has no network'))
  // Before Node 22 there is no WebSocket, and the client asks for one.
  class Transport {}
  const run = () => {
    const request = requestWith(cookies)
    const client = createServerClient('https://local.supabase.example', 'publishable', {
      cookies: { getAll: () => request.cookies.getAll(), setAll() {} },
      cookieOptions: { name: 'sb-local-auth-token' },
      global: { fetch: noNetwork },
      realtime: { transport: Transport },
    })
    return client.auth.getClaims(undefined, { jwks: ecJwks })
  }
  return {
    'Supabase getClaims': {
      checks: 'verified',
      run,
      isGood: ({ data }) => data?.claims.sub === claims.sub,
    },
  }
}
