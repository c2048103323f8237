import { createHash, randomBytes } from 'node:crypto'
import type { createTestService } from './test-service'

type Mock = ReturnType<typeof createTestService>

export const CALLBACK = 'http://localhost:3000/sso/callback'

export type Visit = { email?: string; name?: string; sharing?: string; decision?: string }

/** Fills in the provider's page at an address and answers where the browser is sent. */
export async function visitIdp(mock: Mock, address: string, visit: Visit = {}): Promise<URL> {
  const url = new URL(address)
  const answer = await mock.send('POST', url.pathname + url.search, {
    key: null,
    rawBody: new URLSearchParams({ decision: 'approve', ...visit }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  if (answer.status !== 303) throw new Error(`the provider answered ${answer.status}`)
  return new URL(answer.headers.get('location') ?? '')
}

/** What an app does before it sends someone to a provider. */
export function newSocialStart(provider = 'google') {
  const codeVerifier = randomBytes(32).toString('base64url')
  const nonce = randomBytes(16).toString('base64url')
  const start = {
    provider,
    redirectUri: CALLBACK,
    state: randomBytes(16).toString('base64url'),
    codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    nonce,
  }
  return { start, codeVerifier, nonce }
}

/** Goes to a provider and back; answers the body that `/login/social` and `/me/link/social` take. */
export async function socialProof(mock: Mock, visit: Visit, provider = 'google') {
  const { start, codeVerifier, nonce } = newSocialStart(provider)
  const { json } = await mock.auth('/login/social/start', start)
  const back = await visitIdp(mock, json.data.authorizationUrl, visit)
  const code = back.searchParams.get('code')
  return { provider, code, redirectUri: CALLBACK, codeVerifier, nonce }
}
