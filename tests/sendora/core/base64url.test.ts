import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  base64urlFromBytes,
  bytesFromBase64url,
  createNonce,
  isBase64url,
  textFromBase64url,
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

test.each([
  ['ASCII', 'Ada "\\ \u0000\u007f'],
  ['other letters', 'Ådä 愛 🌱'],
  ['a byte order mark', '\ufeff{}'],
])('text is read as UTF-8: %s', (_name, text) => {
  expect(textFromBase64url(base64urlFromBytes(new TextEncoder().encode(text)))).toBe(text)
})

test('bytes that are no UTF-8 are no text', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const read = (decode: () => string) => {
    try {
      return decode()
    } catch {
      return null
    }
  }
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 8 }), (bytes) => {
      const text = read(() => textFromBase64url(base64urlFromBytes(bytes)))
      expect(text).toBe(read(() => strict.decode(bytes)))
    }),
  )
})

test('a nonce has 128 bits, and never comes twice', () => {
  const nonces = Array.from({ length: 1_000 }, createNonce)
  expect(new Set(nonces).size).toBe(1_000)
  for (const nonce of nonces) expect(bytesFromBase64url(nonce)).toHaveLength(16)
})
