import { describe, expect, test } from 'vitest'
import type { GateDecision } from '@/lib/sendora/core/gate'
import { decideAfterRotation, decideGate } from '@/lib/sendora/core/gate'
import type { RequestKind } from '@/lib/sendora/core/request-kind'
import type { SessionState } from '@/lib/sendora/core/session'

const states: SessionState['kind'][] = ['active', 'refreshable', 'signed-out', 'unavailable']
const kinds: RequestKind[] = ['document', 'json', 'action']
const pass: GateDecision = { kind: 'pass' }
const signIn: GateDecision = { kind: 'sign-in', clear: false }
const unavailable: GateDecision = { kind: 'unavailable', retryAfterSeconds: null }

describe('the gate', () => {
  describe.each(kinds)('for a %s request to a protected path', (request) => {
    test.each<[state: SessionState['kind'], wanted: GateDecision, speculative: GateDecision]>([
      ['active', pass, pass],
      ['refreshable', { kind: 'rotate' }, unavailable],
      ['signed-out', signIn, signIn],
      ['unavailable', unavailable, unavailable],
    ])('with a session that is %s', (state, wanted, speculative) => {
      const facts = { isProtected: true, request, state }
      expect(decideGate({ ...facts, isSpeculative: false })).toEqual(wanted)
      expect(decideGate({ ...facts, isSpeculative: true })).toEqual(speculative)
    })
  })

  test.each(
    [...kinds, 'preflight' as const].flatMap((request) =>
      states.flatMap((state) => [true, false].map((speculative) => [request, state, speculative])),
    ) as [RequestKind, SessionState['kind'], boolean][],
  )(
    'lets a %s request with a session that is %s (speculative: %s) through to a public path',
    (request, state, isSpeculative) => {
      expect(decideGate({ isProtected: false, request, state, isSpeculative })).toEqual(pass)
    },
  )

  test.each(states)('lets a preflight through when the session is %s', (state) => {
    const facts = { isProtected: true, request: 'preflight', state } as const
    expect(decideGate({ ...facts, isSpeculative: false })).toEqual(pass)
  })
})

describe('after a rotation', () => {
  test('a rotated session passes', () => {
    expect(decideAfterRotation({ kind: 'rotated' })).toEqual(pass)
  })

  test('only the service’s own refusal signs out and clears the cookies', () => {
    expect(decideAfterRotation({ kind: 'rejected' })).toEqual({ kind: 'sign-in', clear: true })
  })

  test.each([null, 5])('no judgement keeps the cookies and the wait of %s', (retryAfterSeconds) => {
    expect(decideAfterRotation({ kind: 'unavailable', retryAfterSeconds })).toEqual({
      kind: 'unavailable',
      retryAfterSeconds,
    })
  })
})
