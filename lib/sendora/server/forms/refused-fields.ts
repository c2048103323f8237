import { fieldMessages } from '../../core/forms/form-messages'
import { isRecord } from '../../core/is-record'
import type { Refusal } from '../../service/envelope'

/** [design] By the issue's code (contract: password change). */
const sentences: Readonly<Record<string, string>> = {
  password_too_short: fieldMessages.NEW_PASSWORD_TOO_SHORT,
  password_too_long: fieldMessages.NEW_PASSWORD_TOO_LONG,
  password_too_common: fieldMessages.NEW_PASSWORD_TOO_COMMON,
}

const otherSentences: Readonly<Record<string, string>> = {
  email: fieldMessages.EMAIL_MALFORMED,
  name: fieldMessages.NAME_REFUSED,
  password: fieldMessages.NEW_PASSWORD_REFUSED,
  newPassword: fieldMessages.NEW_PASSWORD_REFUSED,
}

/** The form fields that the service refused, each with a sentence of ours; `null` if it named none. */
export function refusedFields({
  code,
  details,
}: Pick<Refusal, 'code' | 'details'>): Record<string, string> | null {
  const { issues } = details
  if (code !== 'VALIDATION_ERROR' || !Array.isArray(issues)) return null
  const fields = issues.filter(isRecord<'path' | 'code'>).flatMap((issue) => {
    const [name] = Array.isArray(issue.path) ? issue.path : []
    const sentence = own(sentences, issue.code) ?? own(otherSentences, name)
    return typeof name === 'string' && own(otherSentences, name) && sentence
      ? [[name, sentence] as const]
      : []
  })
  return fields.length === 0 ? null : Object.fromEntries(fields)
}

function own(known: Readonly<Record<string, string>>, key: unknown): string | null {
  return typeof key === 'string' && Object.hasOwn(known, key) ? (known[key] ?? null) : null
}
