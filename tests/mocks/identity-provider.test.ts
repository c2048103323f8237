import { describe, expect, test } from 'vitest'
import { CALLBACK, newSocialStart, visitIdp } from './support/idp-visitor'
import { createTestService } from './support/test-service'

async function asked(provider = 'google') {
  const mock = createTestService()
  const { start, codeVerifier, nonce } = newSocialStart(provider)
  const { json } = await mock.auth('/login/social/start', start)
  return { mock, start, codeVerifier, nonce, address: json.data.authorizationUrl as string }
}

describe('the start', () => {
  test('answers an address with state, nonce and PKCE, and no secret', async () => {
    const { start, codeVerifier, address } = await asked()
    const url = new URL(address)
    expect(url.origin + url.pathname).toBe('http://localhost:4010/__idp/google/authorize')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'sendora-orbitDemo4nKx82Lq',
      redirect_uri: CALLBACK,
      scope: 'openid email profile',
      state: start.state,
      code_challenge: start.codeChallenge,
      code_challenge_method: 'S256',
      nonce: start.nonce,
    })
    expect(address).not.toContain(codeVerifier)
  })

  test.each([
    'https://evil.example/sso/callback',
    'http://localhost:3000.evil.example/',
    'http://localhost:3000@evil.example/',
    'http://localhost:3001/sso/callback',
    'javascript:alert(1)',
    '//evil.example',
  ])('the return address %s is refused', async (redirectUri) => {
    const { start } = newSocialStart()
    const answer = await createTestService().auth('/login/social/start', { ...start, redirectUri })
    expect(answer.json.error.code).toBe('VALIDATION_ERROR')
    expect(answer.json.error.details.issues[0].path).toEqual(['redirectUri'])
  })

  test.each([{ provider: 'twitter' }, { state: 'short' }, { codeChallenge: 'plain' }])(
    '%j is refused',
    async (wrong) => {
      const { start } = newSocialStart()
      const { status } = await createTestService().auth('/login/social/start', {
        ...start,
        ...wrong,
      })
      expect(status).toBe(400)
    },
  )
})

describe('the page', () => {
  test('shows approve and deny, and its policy lets the form lead back to the app', async () => {
    const { mock, address } = await asked('github')
    const url = new URL(address)
    const { status, headers, json } = await mock.send('GET', url.pathname + url.search)
    expect(status).toBe(200)
    for (const text of ['GitHub', 'Approve', 'Deny', 'ada@example.com']) {
      expect(json).toContain(text)
    }
    expect(json).not.toContain('<script')
    expect(headers.get('content-security-policy')).toContain(
      "form-action 'self' http://localhost:3000",
    )
  })

  test('approving leads back with code, state and issuer', async () => {
    const { mock, start, address } = await asked()
    const back = await visitIdp(mock, address, { email: 'ada@example.com' })
    expect(back.origin + back.pathname).toBe(CALLBACK)
    expect(Object.fromEntries(back.searchParams)).toEqual({
      code: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      state: start.state,
      iss: 'http://localhost:4010/__idp/google',
    })
  })

  test('denying leads back with an error and no code', async () => {
    const { mock, start, address } = await asked()
    const back = await visitIdp(mock, address, { decision: 'deny' })
    expect(back.searchParams.get('error')).toBe('access_denied')
    expect(back.searchParams.get('state')).toBe(start.state)
    expect(back.searchParams.has('code')).toBe(false)
  })

  test('a form without an address is shown again', async () => {
    const { mock, address } = await asked()
    await expect(visitIdp(mock, address, { email: 'nobody' })).rejects.toThrow('400')
  })

  test.each([
    ['an address of elsewhere', { redirect_uri: 'https://evil.example/' }],
    ['no PKCE', { code_challenge: '' }],
    ['plain PKCE', { code_challenge_method: 'plain' }],
    ['an implicit grant', { response_type: 'token' }],
  ])('a request with %s never redirects', async (_, wrong) => {
    const { mock, address } = await asked()
    const url = new URL(address)
    for (const [name, value] of Object.entries(wrong)) url.searchParams.set(name, value)
    for (const method of ['GET', 'POST']) {
      const { status, headers } = await mock.send(method, url.pathname + url.search, {
        rawBody: method === 'POST' ? 'decision=deny' : undefined,
      })
      expect([status, headers.get('location')]).toEqual([400, null])
    }
  })

  test('a name that no provider has is refused', async () => {
    const { mock, address } = await asked()
    const { search } = new URL(address)
    for (const provider of ['nobody', 'constructor', '__proto__']) {
      const { status } = await mock.send('GET', `/__idp/${provider}/authorize${search}`)
      expect(status).toBe(400)
    }
  })

  test('whatever the query brings along is escaped', async () => {
    const { mock, address } = await asked()
    const url = new URL(address)
    url.searchParams.set('login_hint', '"><script>alert(1)</script>')
    url.searchParams.set('state', '"><img src=x>')
    const { json } = await mock.send('GET', url.pathname + url.search)
    expect(json).not.toContain('<script>alert')
    expect(json).not.toContain('<img')
  })
})
