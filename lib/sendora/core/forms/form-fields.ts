import { lowerAscii } from '../ascii'
import { field } from '../form-data'
import { fieldMessages } from './form-messages'

export type FieldResult = { kind: 'ok'; value: string } | { kind: 'invalid'; message: string }

const invalid = (problem: keyof typeof fieldMessages): FieldResult => {
  return { kind: 'invalid', message: fieldMessages[problem] }
}

const maxEmailLength = 254
const maxPasswordLength = 1_024
/** NIST SP 800-63B, 3.1.1.2. The service also checks a list of common passwords. */
const minNewPasswordCharacters = 8
const maxNameLength = 80

/** Form field of "remember me": `1`, or `0` for a session that ends with the browser. */
export const rememberField = 'remember'

/** One plain address. Lists, quotes, markup, control and invisible characters are refused (security: mail addresses). */
export function emailField(form: FormData): FieldResult {
  const value = field(form, 'email').trim().normalize('NFC')
  if (value === '') return invalid('EMAIL_EMPTY')
  const isAddress =
    value.length <= maxEmailLength &&
    /^[^\s@,;:"'<>()[\]\\\p{Cc}\p{Cf}]+@[^\s@,;:"'<>()[\]\\\p{Cc}\p{Cf}]+$/u.test(value)
  if (!isAddress) return invalid('EMAIL_MALFORMED')
  const [local = '', domain = ''] = value.split('@')
  return { kind: 'ok', value: `${local}@${lowerAscii(domain)}` }
}

/** A password as typed: never trimmed, never truncated. */
export function passwordField(form: FormData, name = 'password'): FieldResult {
  const value = field(form, name)
  if (value === '') return invalid('PASSWORD_EMPTY')
  if (value.includes('\0')) return invalid('PASSWORD_CHARACTER')
  const { byteLength } = new TextEncoder().encode(value)
  if (byteLength > maxPasswordLength) return invalid('PASSWORD_TOO_LONG')
  return { kind: 'ok', value }
}

/** A one-time code or a recovery code, without spaces (contract: second factor). */
export function codeField(form: FormData, name = 'code'): FieldResult {
  const value = field(form, name).replace(/\s/g, '')
  if (value === '') return invalid('CODE_EMPTY')
  if (!/^[A-Za-z0-9-]{6,32}$/.test(value)) return invalid('CODE_MALFORMED')
  return { kind: 'ok', value }
}

/** A new password, as typed. Only its length is checked here. */
export function newPasswordField(form: FormData, name = 'password'): FieldResult {
  if (field(form, name) === '') return invalid('NEW_PASSWORD_EMPTY')
  const password = passwordField(form, name)
  if (password.kind === 'invalid' || [...password.value].length >= minNewPasswordCharacters)
    return password
  return invalid('NEW_PASSWORD_TOO_SHORT')
}

/** A person's name, or nothing. Control and direction characters would change how other text reads. */
export function nameField(form: FormData): FieldResult {
  const value = field(form, 'name').trim().normalize('NFC')
  if (value.length > maxNameLength) return invalid('NAME_TOO_LONG')
  if (/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(value))
    return invalid('NAME_CHARACTER')
  return { kind: 'ok', value }
}

/** The six digits of a mailed code, without separators (contract: links and codes). */
export function emailCodeField(form: FormData): FieldResult {
  const value = field(form, 'code').replace(/[\s-]/g, '')
  if (value === '') return invalid('CODE_EMPTY')
  if (!/^\d{6}$/.test(value)) return invalid('CODE_MALFORMED')
  return { kind: 'ok', value }
}

export function linkTokenField(form: FormData): string | null {
  const token = field(form, 'token')
  return /^[\x21-\x7e]{1,512}$/.test(token) ? token : null
}

export function fieldSentences(
  results: Readonly<Record<string, FieldResult>>,
): Record<string, string> {
  const sentences: Record<string, string> = {}
  for (const [name, result] of Object.entries(results)) {
    if (result.kind === 'invalid') sentences[name] = result.message
  }
  return sentences
}
