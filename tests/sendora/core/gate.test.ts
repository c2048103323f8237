import { describe, expect, test } from 'vitest'
import type { GateDecision, GateFacts } from '@/lib/sendora/core/gate/decide-gate'
import { decideGate } from '@/lib/sendora/core/gate/decide-gate'
import type { RequestKind } from '@/lib/sendora/core/gate/request-kind'
import { decideAfterRotation } from '@/lib/sendora/core/refresh-outcome'

const kinds: RequestKind[] = ['document', 'json', 'action', 'preflight']
const states: GateFacts['state'][] = ['active', 'refreshable', 'signed-out', 'unavailable']
const truths = [true, false]

const pass: GateDecision = { kind: 'pass' }
const rotate: GateDecision = { kind: 'rotate', isEarly: false }
const renew: GateDecision = { kind: 'rotate', isEarly: true }
const signIn: GateDecision = { kind: 'sign-in', clear: false }
const notNow: GateDecision = { kind: 'not-now' }
const unavailable: GateDecision = { kind: 'unavailable', retryAfterSeconds: null }

type Row = [
  state: GateFacts['state'],
  facts: { isAging: boolean; isSpeculative: boolean },
  decision: GateDecision,
]

const rows: Row[] = [
  ['active', { isAging: false, isSpeculative: false }, pass],
  ['active', { isAging: false, isSpeculative: true }, pass],
  ['active', { isAging: true, isSpeculative: false }, renew],
  ['active', { isAging: true, isSpeculative: true }, pass],
  ['refreshable', { isAging: false, isSpeculative: false }, rotate],
  ['refreshable', { isAging: false, isSpeculative: true }, notNow],
  ['refreshable', { isAging: true, isSpeculative: false }, rotate],
  ['refreshable', { isAging: true, isSpeculative: true }, notNow],
  ['signed-out', { isAging: false, isSpeculative: false }, signIn],
  ['signed-out', { isAging: false, isSpeculative: true }, signIn],
  ['signed-out', { isAging: true, isSpeculative: false }, signIn],
  ['signed-out', { isAging: true, isSpeculative: true }, signIn],
  ['unavailable', { isAging: false, isSpeculative: false }, unavailable],
  ['unavailable', { isAging: false, isSpeculative: true }, unavailable],
  ['unavailable', { isAging: true, isSpeculative: false }, unavailable],
  ['unavailable', { isAging: true, isSpeculative: true }, unavailable],
]

describe.each(['document', 'json', 'action'] as const)(
  'a %s request to a protected path',
  (request) => {
    test.each(rows)('with a session that is %s and %o leads to %o', (state, facts, decision) => {
      expect(decideGate({ isProtected: true, request, state, ...facts })).toEqual(decision)
    })
  },
)

const everyFact = states.flatMap((state) =>
  truths.flatMap((isAging) => truths.map((isSpeculative) => ({ state, isAging, isSpeculative }))),
)

test.each(everyFact)('a public path passes whatever the cookies say: %o', (facts) => {
  for (const request of kinds) {
    expect(decideGate({ isProtected: false, request, ...facts })).toEqual(pass)
  }
})

test.each(everyFact)('a preflight passes whatever the cookies say: %o', (facts) => {
  expect(decideGate({ isProtected: true, request: 'preflight', ...facts })).toEqual(pass)
})

describe('after a rotation', () => {
  test.each(truths)('a renewed session passes (early: %s)', (isEarly) => {
    expect(decideAfterRotation({ kind: 'rotated' }, isEarly)).toEqual(pass)
  })

  test.each(truths)('the service’s own refusal signs out and clears (early: %s)', (isEarly) => {
    const rejected = (code: string) => decideAfterRotation({ kind: 'rejected', code }, isEarly)
    const end = { kind: 'sign-in', clear: true }
    expect(rejected('INVALID_REFRESH_TOKEN')).toEqual({ ...end, reason: 'expired' })
    expect(rejected('account_disabled')).toEqual({ ...end, reason: 'ended' })
  })

  test('a session that was ended here is not cleared by a late loser', () => {
    expect(decideAfterRotation({ kind: 'rejected', code: 'SIGNED_OUT' }, false)).toEqual({
      kind: 'sign-in',
      clear: false,
    })
  })

  test.each([null, 5])('without a judgment the session waits, and the wait is %s', (wait) => {
    const outcome = { kind: 'unavailable', retryAfterSeconds: wait } as const
    expect(decideAfterRotation(outcome, false)).toEqual(outcome)
  })

  test('an early attempt without a judgment costs nothing', () => {
    const outcome = { kind: 'unavailable', retryAfterSeconds: 5 } as const
    expect(decideAfterRotation(outcome, true)).toEqual(pass)
  })
})
