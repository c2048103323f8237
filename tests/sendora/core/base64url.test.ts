import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  base64urlFromBytes,
  bytesFromBase64url,
  isBase64url,
} from '@/lib/sendora/core/tokens/base64url'

test.each([
  ['', false],
  ['A', false],
  ['AA', true],
  ['AB', false],
  ['AAA', true],
  ['AAB', false],
  ['AAAA', true],
  ['AAAAA', false],
  ['AA==', false],
  ['AA+A', false],
  ['AA/A', false],
  ['AA-_', true],
  ['AA A', false],
  ['AAAA\n', false],
  ['\nAAAA', false],
  ['AA%20', false],
  ['AAÄA', false],
])('%j is strict base64url: %s', (text, isStrict) => {
  expect(isBase64url(text)).toBe(isStrict)
})

test('what is written is read back, and has one text alone', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
      const text = base64urlFromBytes(bytes)
      expect(isBase64url(text)).toBe(true)
      expect([...bytesFromBase64url(text)]).toEqual([...bytes])
    }),
  )
})
