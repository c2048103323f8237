import { secretInput } from '../schemas'

/**
 * [design] No password rules are public. These follow NIST SP 800-63B, 3.1.1.2: a length in characters and a list of
 * what everybody tries first, no demands on the kinds of characters. A weak one is a VALIDATION_ERROR whose issue has
 * one of the codes below.
 */
const MIN_CHARACTERS = 8
const MAX_CHARACTERS = 128

const COMMONEST = new Set([
  ...['password', 'password1', 'password12', 'password123', 'passw0rd', 'p@ssw0rd', 'p@ssword'],
  ...['12345678', '123456789', '1234567890', '0123456789', '87654321', '11111111', '00000000'],
  ...['qwertyui', 'qwertyuiop', 'qwerty123', 'qwerty12', '1q2w3e4r', '1qaz2wsx', 'asdfghjkl'],
  ...['iloveyou', 'sunshine', 'princess', 'football', 'baseball', 'superman', 'starwars'],
  ...['welcome1', 'welcome123', 'letmein1', 'trustno1', 'changeme', 'abc12345', 'abcd1234'],
  ...['admin123', 'administrator', 'whatever', 'computer', 'michelle', 'jennifer', 'dragon123'],
])

export const passwordToAdd = secretInput.superRefine((password, context) => {
  const weakness = weaknessOf(password)
  if (weakness) context.addIssue({ code: 'custom', ...weakness })
})

function weaknessOf(password: string) {
  const characters = [...password].length
  if (characters < MIN_CHARACTERS) {
    const message = `Use at least ${MIN_CHARACTERS} characters.`
    return { params: { code: 'password_too_short' }, message }
  }
  if (characters > MAX_CHARACTERS) {
    const message = `Use at most ${MAX_CHARACTERS} characters.`
    return { params: { code: 'password_too_long' }, message }
  }
  if (COMMONEST.has(password.toLowerCase())) {
    return { params: { code: 'password_too_common' }, message: 'Too many people use this one.' }
  }
  return null
}
