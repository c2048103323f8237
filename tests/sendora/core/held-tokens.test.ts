import { format, inspect } from 'node:util'
import { expect, test } from 'vitest'
import { RedactedTokens } from '@/lib/sendora/core/tokens/redacted-tokens'
import { openOutcome, sealOutcome } from '@/lib/sendora/rotation/sealed-outcome'
import { readIssuedTokens } from '@/lib/sendora/service/auth-request'

const accessToken = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl'
const refreshToken = 'rt_0123456789abcdef0123456789abcdef'
const tokens = new RedactedTokens({ accessToken, refreshToken }, 900)
const holders: [what: string, holder: unknown][] = [
  ['tokens', tokens],
  ['what the service issued', readIssuedTokens({ accessToken, refreshToken, expiresIn: 900 })],
  ['a rotation', { kind: 'rotated', tokens, role: 'leader' }],
  ['a memory', new Map([['key', { kind: 'rotated', tokens, untilMs: 1 }]])],
  ['an error', new Error('lost', { cause: { tokens } })],
]

test.each(holders)('%s show no token, however they are printed', (_, holder) => {
  const printed = [
    inspect(holder, { depth: 9, showHidden: true, getters: true }),
    format('%s %o %O %j', holder, holder, holder, holder),
    String(holder),
    `${JSON.stringify(holder)}`,
    JSON.stringify({ ...Object(holder) }),
    Object.values(Object(holder)).join(),
  ].join('\n')

  expect(printed).not.toContain(refreshToken)
  expect(printed).not.toContain('eyJ')
})

test('a copy by the structured clone algorithm carries no token', () => {
  expect(structuredClone(tokens)).toEqual({ expiresInSeconds: 900 })
})

test('asking by name gets the tokens', () => {
  expect(tokens.accessToken).toBe(accessToken)
  expect(tokens.refreshToken).toBe(refreshToken)
  expect(tokens.expiresInSeconds).toBe(900)
})

test('a sealed rotation still carries them', async () => {
  const sealed = await sealOutcome({ kind: 'rotated', tokens }, 'rt_old')
  expect(sealed).not.toContain(refreshToken)
  const opened = await openOutcome(sealed, 'rt_old')
  expect(opened).toMatchObject({ kind: 'rotated', tokens: { accessToken, refreshToken } })
})
