import { describeError } from './errors/describe-error'

/** What to tell a person about a refusal. Known and unknown accounts get the same words. */
export function refusalSentence(
  code: string,
  retryAfterSeconds: number | null,
  status: number | null = null,
): string {
  const { sentence, timedSentence } = describeError(code, status)
  return timedSentence === undefined || retryAfterSeconds === null
    ? sentence
    : timedSentence.replace('{wait}', inWords(retryAfterSeconds))
}

function inWords(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds))
  if (whole < 90) return whole === 1 ? 'in 1 second' : `in ${whole} seconds`
  return `in ${Math.round(whole / 60)} minutes`
}
