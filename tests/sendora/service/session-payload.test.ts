import { expect, test } from 'vitest'
import { readIssuedTokens } from '@/lib/sendora/service/auth-request'

const flat = { accessToken: 'a.b.c', refreshToken: 'rt_1', expiresIn: 900 }
const result = { accessToken: 'a.b.c', refreshToken: 'rt_1', expiresInSeconds: 900 }

test.each<[title: string, data: unknown]>([
  ['nested', { user: null, tokens: { ...flat, tokenType: 'Bearer' } }],
  ['flat, as older services answer', flat],
  ['with fields that nobody knows', { tokens: { ...flat, more: 1 }, other: true }],
])('tokens are read %s', (_, data) => {
  expect(readIssuedTokens(data)).toMatchObject(result)
})

test.each<[title: string, data: unknown]>([
  ['nothing', null],
  ['a list', [flat]],
  ['no tokens', { tokens: {} }],
  ['F029: no refresh token', { tokens: { accessToken: 'a.b.c', expiresIn: 900 } }],
  [
    'F029: tokens that are numbers',
    { tokens: { accessToken: 1, refreshToken: 2, expiresIn: 900 } },
  ],
  ['an empty token', { tokens: { ...flat, refreshToken: '' } }],
  ['a token that would end a cookie', { tokens: { ...flat, refreshToken: 'rt;Path=/' } }],
  ['a token with a line feed', { tokens: { ...flat, refreshToken: 'rt_1\r\n' } }],
  ['no life', { tokens: { ...flat, expiresIn: undefined } }],
  ['a life that is over', { tokens: { ...flat, expiresIn: 0 } }],
  ['a life in quotes', { tokens: { ...flat, expiresIn: '900' } }],
  [
    'F029: a poisoned prototype',
    JSON.parse('{"__proto__":{"accessToken":"a","refreshToken":"b","expiresIn":9}}'),
  ],
])('%s is no session', (_, data) => {
  expect(readIssuedTokens(data)).toBeNull()
})
