import { singleValue } from './return-to'

export type FieldResult = { kind: 'ok'; value: string } | { kind: 'invalid'; message: string }

const maxEmailLength = 254
const maxPasswordLength = 1_024

/** One value of a form's field, or an empty text. A repeated field counts as absent. */
export function field(form: FormData, name: string): string {
  return singleValue(form.getAll(name)) ?? ''
}

/** One plain address. Lists, quotes, markup, control and invisible characters are refused (security.md 10). */
export function emailField(form: FormData): FieldResult {
  const value = field(form, 'email').trim().normalize('NFC')
  if (value === '') return { kind: 'invalid', message: 'Enter your email address.' }
  const isAddress =
    value.length <= maxEmailLength &&
    /^[^\s@,;:"'<>()[\]\\\p{Cc}\p{Cf}]+@[^\s@,;:"'<>()[\]\\\p{Cc}\p{Cf}]+$/u.test(value)
  if (!isAddress)
    return { kind: 'invalid', message: 'Enter one email address, like you@example.com.' }
  const [local = '', domain = ''] = value.split('@')
  return { kind: 'ok', value: `${local}@${domain.toLowerCase()}` }
}

/** A password as typed: never trimmed, never cut. */
export function passwordField(form: FormData, name = 'password'): FieldResult {
  const value = field(form, name)
  if (value === '') return { kind: 'invalid', message: 'Enter your password.' }
  if (value.includes('\0'))
    return { kind: 'invalid', message: 'This password has a character that cannot be used.' }
  const { byteLength } = new TextEncoder().encode(value)
  if (byteLength > maxPasswordLength)
    return { kind: 'invalid', message: 'This password is too long.' }
  return { kind: 'ok', value }
}

/** A one-time code or a recovery code, without the spaces that people type (contract 3.4). */
export function codeField(form: FormData): FieldResult {
  const value = field(form, 'code').replace(/\s/g, '')
  if (value === '') return { kind: 'invalid', message: 'Enter the code.' }
  if (!/^[A-Za-z0-9-]{6,32}$/.test(value))
    return { kind: 'invalid', message: 'Enter the six digits of the code.' }
  return { kind: 'ok', value }
}
