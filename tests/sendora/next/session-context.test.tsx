import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import type { Session } from '@/lib/sendora'
import { SessionGate, SessionProvider, useSession } from '@/lib/sendora/client'
import type { ClaimsRequirement } from '@/lib/sendora/core/tokens/session-requirement'

vi.mock('next/navigation', () => ({
  usePathname: () => '/dashboard',
  useRouter: () => ({ refresh: () => {} }),
}))
vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

function sessionWith(custom: object): Session {
  return {
    userId: 'u1',
    email: 'ada@example.com',
    emailVerified: true,
    name: 'Ada',
    isAnonymous: false,
    sessionId: 's1',
    issuedAtSeconds: 1_000,
    expiresAtSeconds: 1_900,
    claims: { sub: 'u1', exp: 1_900, ...custom },
    verified: true,
  }
}

function drawn(session: Session | null, claims?: ClaimsRequirement): string {
  const demand = claims === undefined ? {} : { claims }
  return renderToStaticMarkup(
    <SessionProvider session={session}>
      <SessionGate {...demand} fallback="closed">
        open
      </SessionGate>
    </SessionProvider>,
  )
}

describe('SessionGate', () => {
  test.each([
    ['nobody', null, undefined, 'closed'],
    ['any session', sessionWith({}), undefined, 'open'],
    ['the claim', sessionWith({ role: 'admin' }), { role: 'admin' }, 'open'],
    ['another value of it', sessionWith({ role: 'member' }), { role: 'admin' }, 'closed'],
    ['no such claim', sessionWith({}), { role: 'admin' }, 'closed'],
    ['nobody, and a claim', null, { role: 'admin' }, 'closed'],
    [
      'every value of a list',
      sessionWith({ permissions: ['people:read', 'people:write'] }),
      { permissions: ['people:write'] },
      'open',
    ],
    [
      'a part of a list',
      sessionWith({ permissions: ['people:read'] }),
      { permissions: ['people:read', 'people:write'] },
      'closed',
    ],
    ['a claim that nobody named', sessionWith({ role: 'admin' }), { role: undefined }, 'closed'],
  ] as [string, Session | null, ClaimsRequirement | undefined, string][])(
    'with %s',
    (_, session, claims, expected) => {
      expect(drawn(session, claims)).toBe(expected)
    },
  )

  test('draws nothing instead of its children when no fallback is given', () => {
    expect(renderToStaticMarkup(<SessionGate>open</SessionGate>)).toBe('')
  })
})

const Name = () => useSession()?.name ?? 'nobody'

describe('useSession', () => {
  test('is the session that the server read', () => {
    const session = sessionWith({})
    expect(
      renderToStaticMarkup(
        <SessionProvider session={session}>
          <Name />
        </SessionProvider>,
      ),
    ).toBe('Ada')
  })

  test('is nobody outside of a provider', () => {
    expect(renderToStaticMarkup(<Name />)).toBe('nobody')
  })
})
