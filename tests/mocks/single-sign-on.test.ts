import { describe, expect, test } from 'vitest'
import { visitIdp } from './support/idp-visitor'
import { newGuest } from './support/people'
import { createTestService } from './support/test-service'

const RETURN_TO = 'http://localhost:3000/sso/callback?flow=7#old'

async function started(body: object = {}) {
  const mock = createTestService()
  const { status, json } = await mock.auth('/sso/oidc/start', { returnTo: RETURN_TO, ...body })
  const address = json.data?.authorizationUrl as string
  /** Follows the provider's answer through the service's own address to the app. */
  const comeBack = async (callback: URL) => {
    const answer = await mock.send('GET', callback.pathname + callback.search, { key: null })
    return { answer, location: new URL(answer.headers.get('location') ?? 'about:blank') }
  }
  const visit = async (form: Record<string, string>) => {
    const callback = await visitIdp(mock, address, form)
    return { callback, ...(await comeBack(callback)) }
  }
  return { mock, status, json, address, visit, comeBack }
}

const fragment = (url: URL) => Object.fromEntries(new URLSearchParams(url.hash.slice(1)))

describe('single sign-on', () => {
  test('hands a refresh token over in the fragment, and nowhere else', async () => {
    const { mock, visit } = await started()
    const { callback, answer, location } = await visit({ email: 'grace@example.com' })
    expect(callback.origin).toBe('http://localhost:4010')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(location.href.split('#')[0]).toBe('http://localhost:3000/sso/callback?flow=7')

    const { sendora_oidc_token: token = '', ...rest } = fragment(location)
    expect(rest).toEqual({})
    const { json } = await mock.refresh(token)
    expect(json.data.user).toMatchObject({ email: 'grace@example.com', lastLoginMethod: 'oidc' })
    const log = await mock.control('GET', '/requests?path=/auth-service/sso')
    expect(JSON.stringify(log.json)).not.toContain(token)
  })

  test('makes an account for someone new', async () => {
    const { mock, visit } = await started()
    const { location } = await visit({ email: 'hire@example.com', name: 'New Hire' })
    const { json } = await mock.refresh(fragment(location).sendora_oidc_token ?? '')
    expect(json.data.user).toMatchObject({
      email: 'hire@example.com',
      name: 'New Hire',
      signupMethod: 'oidc',
    })
  })

  test('retires the guest of the hint and says so', async () => {
    const mock = createTestService()
    const guest = await newGuest(mock)
    const { json } = await mock.auth('/sso/oidc/start', {
      returnTo: RETURN_TO,
      prevAnonRefreshToken: guest.refreshToken,
    })
    const callback = await visitIdp(mock, json.data.authorizationUrl, { email: 'a@example.com' })
    const answer = await mock.send('GET', callback.pathname + callback.search, { key: null })
    const location = new URL(answer.headers.get('location') ?? '')
    expect(fragment(location).sendora_retired_anon).toBe(guest.id)
    expect((await mock.refresh(guest.refreshToken)).status).toBe(401)
  })

  test.each([
    ['access_denied', { decision: 'deny' }],
    ['email_required', { email: 'a@example.com', sharing: 'unconfirmed' }],
    ['account_locked', { email: 'locked@example.com' }],
  ])('the error %s travels in the fragment, without a token', async (error, form) => {
    const { visit } = await started()
    const { location } = await visit(form)
    expect(fragment(location)).toEqual({ sendora_oidc_error: error })
  })

  test.each([
    'https://evil.example/',
    'http://localhost:3000.evil.example/',
    'http://localhost:3001/',
    'javascript:alert(1)',
  ])('returning to %s is refused', async (returnTo) => {
    const { status, json } = await started({ returnTo })
    expect(status).toBe(400)
    expect(json.error.details.issues[0].path).toEqual(['returnTo'])
  })

  test('a state works once, for ten minutes, and never if it is unknown', async () => {
    const { mock, address, visit, comeBack } = await started()
    const { callback } = await visit({ email: 'grace@example.com' })
    expect((await comeBack(callback)).answer.status).toBe(400)

    const late = new URL(callback)
    late.searchParams.set('state', 'unknown')
    expect((await comeBack(late)).answer.status).toBe(400)

    const { json } = await mock.auth('/sso/oidc/start', { returnTo: RETURN_TO })
    mock.advance(600)
    const tooLate = await visitIdp(mock, json.data.authorizationUrl, { email: 'a@example.com' })
    expect((await comeBack(tooLate)).answer.status).toBe(400)
    expect(address).not.toBe(json.data.authorizationUrl)
  })

  test('a code of another flow is refused', async () => {
    const { mock, address, comeBack } = await started()
    const second = await mock.auth('/sso/oidc/start', { returnTo: RETURN_TO })
    const mine = await visitIdp(mock, address, { email: 'grace@example.com' })
    const other = await visitIdp(mock, second.json.data.authorizationUrl, {
      email: 'ada@example.com',
    })
    mine.searchParams.set('code', other.searchParams.get('code') ?? '')
    const { location } = await comeBack(mine)
    expect(fragment(location)).toEqual({ sendora_oidc_error: 'invalid_grant' })
  })
})
