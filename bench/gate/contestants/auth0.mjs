import { Auth0Client } from '@auth0/nextjs-auth0/server'
import { generateSessionCookie } from '@auth0/nextjs-auth0/testing'
import { appOrigin } from '../app-origin.mjs'
import { isPassed, requestWith } from '../request.mjs'

export async function setUp({ claims, tokens, hexSecret: secret, now }) {
  const settings = {
    domain: 'auth.example.com',
    clientId: 'client',
    clientSecret: 'not-used-offline',
    appBaseUrl: appOrigin,
    secret,
  }
  // By default its middleware writes the session anew each time; else it doesn't read it at all.
  const rolling = new Auth0Client(settings)
  const reading = new Auth0Client({ ...settings, session: { rolling: false } })
  const session = {
    user: claims,
    tokenSet: { accessToken: tokens.known, expiresAt: now + 3_600 },
    internal: { sid: 'sid', createdAt: now },
  }
  const cookies = { __session: await generateSessionCookie(session, { secret }) }
  return {
    'Auth0 getSession': {
      checks: 'sealed',
      run: () => reading.getSession(requestWith(cookies)),
      isGood: (found) => found?.user.sub === claims.sub,
    },
    'Auth0 middleware, rolling': {
      checks: 'sealed',
      run: () => rolling.middleware(requestWith(cookies)),
      isGood: isPassed,
    },
  }
}
