import { refusalSentence } from '../../core/refusals/describe-error'
import { currentSentences } from '../current-sentences'

/** A form's state in the language of this request. What the app itself says stays. */
export async function stateInLanguage<State>(state: State): Promise<State> {
  const sentences = await currentSentences()
  if (sentences === null) return state
  const { sayState } = await import('../../core/forms/in-language')
  return sayState(state, sentences)
}

/** `refusalSentence` in the language of this request. */
export async function getRefusalSentence(
  code: string,
  retryAfterSeconds: number | null = null,
  status: number | null = null,
): Promise<string> {
  const sentences = await currentSentences()
  if (sentences === null) return refusalSentence(code, retryAfterSeconds, status)
  const { sayRefusal } = await import('../../core/forms/in-language')
  return sayRefusal(code, refusalSentence(code, retryAfterSeconds, status), sentences)
}
