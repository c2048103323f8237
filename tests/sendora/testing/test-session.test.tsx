import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { Session, VerifiedSession } from '@/lib/sendora'
import { SessionGate, useSession } from '@/lib/sendora/client'
import { decodedTokenState } from '@/lib/sendora/core/tokens/session'
import { TestSession, testAccessToken, testSession } from '@/lib/sendora/testing'

const now = Math.floor(Date.now() / 1000)

describe('testSession', () => {
  test('is a whole session of its own', () => {
    const { userId, issuedAtSeconds, expiresAtSeconds, claims, verified } = testSession()
    expect({ sub: userId, iat: issuedAtSeconds, exp: expiresAtSeconds }).toEqual({
      sub: claims.sub,
      iat: claims.iat,
      exp: claims.exp,
    })
    expect(expiresAtSeconds).toBeGreaterThan(Date.now() / 1000)
    expect(verified).toBe(false)
  })

  test('says the same in fields and claims', () => {
    const session = testSession({ userId: 'u1', email: 'grace@example.com', expiresAtSeconds: 5 })
    expect(session).toMatchObject({ userId: 'u1', email: 'grace@example.com', expiresAtSeconds: 5 })
    expect(session.claims).toMatchObject({ sub: 'u1', email: 'grace@example.com', exp: 5 })
    expect(testSession({ claims: { email: 'x@example.com' } }).email).toBe('x@example.com')
  })

  test('can lack what a token may lack', () => {
    const facts = { email: null, name: null, sessionId: null, issuedAtSeconds: null }
    const session = testSession(facts)
    expect(session).toMatchObject(facts)
    expect(Object.keys(session.claims).sort()).toEqual([
      'email_verified',
      'exp',
      'is_anonymous',
      'sub',
    ])
  })

  test.each([
    { expiresAtSeconds: now - 1 },
    { expiresAtSeconds: now - 86_400 },
    { claims: { exp: now - 60 } },
  ])('has expired where its time is over, and was issued before: %j', (facts) => {
    const rules = { nowSeconds: now, maxLifetimeSeconds: 86_400, clockToleranceSeconds: 90 }
    const own = { issuer: 'https://api.example', audience: 'project-1' }
    const token = testAccessToken(testSession(facts))
    expect(decodedTokenState(token, rules, own)).toEqual({ kind: 'expired' })
  })

  test('is a verified one on request', () => {
    const session = testSession({ verified: true })
    expectTypeOf(session).toEqualTypeOf<VerifiedSession>()
    expect(session.verified).toBe(true)
  })
})

function Email() {
  return <p>{useSession()?.email ?? 'signed out'}</p>
}

function drawn(session: Session | null | undefined): string {
  return renderToStaticMarkup(
    <TestSession session={session}>
      <Email />
      <SessionGate claims={{ role: 'admin' }}>for admins</SessionGate>
    </TestSession>,
  )
}

describe('TestSession', () => {
  test('needs no router', () => {
    expect(drawn(undefined)).toBe('<p>ada@example.com</p>')
    expect(drawn(null)).toBe('<p>signed out</p>')
    expect(drawn(testSession({ claims: { role: 'admin' } }))).toContain('for admins')
  })
})
