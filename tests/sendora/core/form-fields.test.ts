import { describe, expect, test } from 'vitest'
import { field } from '@/lib/sendora/core/form-data'
import { codeField, emailField, passwordField } from '@/lib/sendora/core/forms/form-fields'

function form(...entries: [string, string | Blob][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

test('a field that is absent, repeated or a file is empty', () => {
  expect(field(form(), 'email')).toBe('')
  expect(field(form(['email', 'a@b.test'], ['email', 'c@d.test']), 'email')).toBe('')
  expect(field(form(['email', new Blob(['a@b.test'])]), 'email')).toBe('')
  expect(field(form(['email', 'a@b.test']), 'email')).toBe('a@b.test')
})

describe('an address', () => {
  test.each([
    ['ada@example.com', 'ada@example.com'],
    ['  ada@example.com ', 'ada@example.com'],
    ['Ada@EXAMPLE.com', 'Ada@example.com'],
    ['ada@\u0130stanbul.test', 'ada@\u0130stanbul.test'],
    ['ada+tag@example.com', 'ada+tag@example.com'],
    ['o’neil@example.com', 'o’neil@example.com'],
    ['ada@localhost', 'ada@localhost'],
    ['e\u0301@example.com', '\u00e9@example.com'],
    ['用户@例え.テスト', '用户@例え.テスト'],
    ['{{7*7}}@example.com', '{{7*7}}@example.com'],
  ])('%s is taken as %s', (typed, value) => {
    expect(emailField(form(['email', typed]))).toEqual({ kind: 'ok', value })
  })

  test.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['M002: two with a comma', 'a@x.test,b@evil.test'],
    ['M002: two with a semicolon', 'a@x.test;b@evil.test'],
    ['M002: two with a space', 'a@x.test b@evil.test'],
    ['two with a line feed', 'a@x.test\nb@evil.test'],
    ['a header in it', 'a@x.test\r\nBcc: b@evil.test'],
    ['a name beside it', 'Ada <ada@example.com>'],
    ['quotes', '"ada"@example.com'],
    ['markup', 'a@x.test<script>'],
    ['two signs', 'a@b@c'],
    ['no sign', 'ada'],
    ['no name', '@example.com'],
    ['no host', 'ada@'],
    ['V005: an address in brackets', 'a@[127.0.0.1]'],
    ['a NUL', 'a\0@x.test'],
    ['255 characters', `${'a'.repeat(245)}@x.test.ab`],
    ['an invisible direction mark', 'ada\u202e@example.com'],
    ['an invisible space', 'ada\u200b@example.com'],
  ])('%s is refused', (_, typed) => {
    expect(emailField(form(['email', typed])).kind).toBe('invalid')
  })
})

describe('a password', () => {
  test.each(['x', '  spaces stay  ', 'pässwörd', '\u{1f511}'.repeat(256)])(
    '%s is kept as typed',
    (typed) => {
      expect(passwordField(form(['password', typed]))).toEqual({ kind: 'ok', value: typed })
    },
  )

  test.each([
    ['nothing', ''],
    ['V001: a NUL', 'secret\0more'],
    ['1,025 bytes', 'x'.repeat(1_025)],
    ['1,028 bytes in 257 characters', '\u{1f511}'.repeat(257)],
  ])('%s is refused', (_, typed) => {
    const result = passwordField(form(['password', typed]))
    expect(result.kind).toBe('invalid')
    expect(JSON.stringify(result)).not.toContain('secret')
  })

  test('may have another name', () => {
    expect(passwordField(form(['newPassword', 'x']), 'newPassword').kind).toBe('ok')
  })
})

describe('a code', () => {
  test.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['ABCDE-12345-FGHIJ', 'ABCDE-12345-FGHIJ'],
  ])('%j is taken as %s', (typed, value) => {
    expect(codeField(form(['code', typed]))).toEqual({ kind: 'ok', value })
  })

  test.each(['', '12345', '1'.repeat(33), '12345a!', '१२३४५६'])('%j is refused', (typed) => {
    expect(codeField(form(['code', typed])).kind).toBe('invalid')
  })
})
