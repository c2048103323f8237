import { refusalSentence } from './sendora'

/** The sentence for the code in a page's address. The code itself is never shown: anybody can write one. */
export function signInProblem(code: unknown): string | null {
  return typeof code === 'string' && code !== '' ? refusalSentence(code, null) : null
}
