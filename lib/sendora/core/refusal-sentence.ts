import { describeError } from './errors/describe-error'
import { waitInWords } from './wait-in-words'

/** What to tell a person about a refusal. Known and unknown accounts get the same words. */
export function refusalSentence(
  code: string,
  retryAfterSeconds: number | null,
  status: number | null = null,
): string {
  const { sentence, timedSentence } = describeError(code, status)
  return timedSentence === undefined || retryAfterSeconds === null
    ? sentence
    : timedSentence.replace('{wait}', waitInWords(retryAfterSeconds))
}
