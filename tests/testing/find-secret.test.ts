import { expect, test } from 'vitest'
import { findSecret, findSecretsInLines } from '@/testing/find-secret'
import { unsignedToken } from '../support/access-token'

const token = unsignedToken()
const oneTime = `ml_${'a1'.repeat(21)}b`

test.each([
  ['an access token', `x ${token} y`],
  ['an access token inside a payload', `{"token":"${token}"}`],
  ['a refresh token', `rt_${'Z-'.repeat(21)}9`],
  ['the token of a link', `<input value="${oneTime}">`],
  ["a test account's password", 'long enough 0a1b2c3d'],
])('finds %s', (_, text) => {
  expect(findSecret(text)).not.toBeNull()
})

test.each([
  'nothing at all',
  'eyJ',
  `/authorize?nonce=nonce_${'a1'.repeat(21)}b&state=x`,
  'a hash: LCa0a2j_xo_5m0U8HTBBNBNCLXBkg7-g-YpeiGJm564',
  `too long to be one: rt_${'a'.repeat(60)}`,
])('finds nothing in %j', (text) => {
  expect(findSecret(text)).toBeNull()
})

test('what the reader has brought along is no secret, everything else still is', () => {
  const brought = `http://localhost/magic-link?token=${oneTime}`
  expect(findSecret(`<input value="${oneTime}">`, brought)).toBeNull()
  expect(findSecret(`<input value="${oneTime}"> ${token}`, brought)).toContain('a JWT')
})

test('tells where, and not what', () => {
  const found = findSecretsInLines('app.log', `fine\n{"at":1,"token":"${token}"}\n`)
  expect(found).toEqual([expect.stringMatching(/^app\.log, line 2: a JWT/)])
  expect(found.join()).not.toContain(token)
})
