import { getRefusalSentence } from '../sendora/server'

/** The sentence for the code in a page's address; `null` without one. Never the code itself: anyone can write one. */
export async function signInProblem(code: unknown): Promise<string | null> {
  return typeof code === 'string' && code !== '' ? getRefusalSentence(code) : null
}
